package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.customer.ContactChannel;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Of its channel, this contact point is the one to use first, and every other is primary no longer. */
@Revision("1")
public record PrimaryContactPointSet(
        CustomerId customerId,
        ContactChannel channel,

        @PersonalData(field = "customer.contact-point-value") @Nullable
        String value)
        implements CustomerEvent {}
