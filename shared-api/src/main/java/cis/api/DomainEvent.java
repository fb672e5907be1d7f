package cis.api;

import org.jspecify.annotations.Nullable;

/**
 * One business fact, stored for ever. Each context lists its events in a sealed interface; {@code EventTypes} gives
 * every one its permanent name.
 *
 * <p>Components marked {@link PersonalData} are null once the key of their data subject has been destroyed.
 */
public interface DomainEvent {

    /** The customer this event is about, who is also the subject of its personal data; null where there is none. */
    @Nullable
    CustomerId customerId();
}
