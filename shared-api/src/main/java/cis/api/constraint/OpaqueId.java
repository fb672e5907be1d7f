package cis.api.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An id of somebody who works here, which says nothing about them: it stays readable in history for ever. Has no room
 * for an e-mail address, nor for a name with a space. Null is valid.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OpaqueId.Validator.class)
public @interface OpaqueId {

    String FAULT = "must be an opaque id of 1 to 100 letters, digits, . _ : -";

    String message() default FAULT;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Validator implements ConstraintValidator<OpaqueId, String> {

        private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

        public static boolean isOpaque(String id) {
            return FORM.matcher(id).matches();
        }

        @Override
        public boolean isValid(@Nullable String id, ConstraintValidatorContext context) {
            return id == null || isOpaque(id);
        }
    }
}
