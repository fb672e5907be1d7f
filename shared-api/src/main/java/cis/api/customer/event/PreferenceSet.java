package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The customer wants it this way: language, channel, quiet hours, or a free key. */
@Revision("1")
public record PreferenceSet(
        CustomerId customerId,
        String name,

        @PersonalData(field = "customer.preference") @Nullable
        String value) implements CustomerEvent {}
