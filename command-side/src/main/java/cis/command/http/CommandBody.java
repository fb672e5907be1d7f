package cis.command.http;

import cis.api.Command;
import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command made of the request's body and, where it concerns something that exists, of the path variable {@code id}.
 * Every fault of the body is named in one problem.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(hidden = true)
public @interface CommandBody {
    /** The command, where the parameter's type is a more general one. */
    Class<? extends Command> value() default Command.class;
}
