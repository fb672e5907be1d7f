package cis.query.web;

import cis.platform.web.MoreParameters;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The question can be asked about a moment of the past: {@code asOf} (an instant) or {@code at} (a position) says what
 * is known, {@code effectiveAt} (an instant or a day) which of it had come to pass.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@MoreParameters({AsOf.AS_OF, AsOf.AT, AsOf.EFFECTIVE_AT})
public @interface AsOf {

    String AS_OF = "asOf";
    String AT = "at";
    String EFFECTIVE_AT = "effectiveAt";

    /** Whose past it is. */
    About value();

    /** Where the request says whose past is asked about. */
    enum About {
        /** The path has the customer's {@code id}. */
        CUSTOMER,
        /** The path has the {@code id} of something: its customer's past, or its own where it is nobody's. */
        THING,
        /** The parameter {@code customer} has the customer's id, and is needed then. */
        CUSTOMER_NAMED,
        /** The parameter {@code customer} has the customer's id; without it, the past of all that customers owe. */
        RECEIVABLES
    }
}
