package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.customer.ContactChannel;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The customer is no longer reached here. */
@Revision("1")
public record ContactPointRemoved(
        CustomerId customerId,
        ContactChannel channel,

        @PersonalData(field = "customer.contact-point-value") @Nullable
        String value)
        implements CustomerEvent {}
