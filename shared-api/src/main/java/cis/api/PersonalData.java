package cis.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of an event that is encrypted, whole, before the event is stored: under a key of the event's
 * {@link DomainEvent#customerId() data subject} and retention class. Null, and empty lists, sets and maps, are stored
 * as they are. A component so marked must be allowed to be null: that is what remains of it after erasure.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalData {

    /** Permanent name of the field, part of what the ciphertext is bound to: {@code customer.name}. */
    String field();

    RetentionClass retention() default RetentionClass.PROFILE;
}
