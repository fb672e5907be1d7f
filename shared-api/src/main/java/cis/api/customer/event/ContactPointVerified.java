package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.customer.ContactChannel;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The contact point was proved to be the customer's, and to work: it no longer counts as bounced. */
@Revision("1")
public record ContactPointVerified(
        CustomerId customerId,
        ContactChannel channel,

        @PersonalData(field = "customer.contact-point-value") @Nullable
        String value)
        implements CustomerEvent {}
