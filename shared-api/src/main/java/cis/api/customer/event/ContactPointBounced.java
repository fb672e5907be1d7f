package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.customer.ContactChannel;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A message to the contact point came back. It stays verified, if it was, and primary. */
@Revision("1")
public record ContactPointBounced(
        CustomerId customerId,
        ContactChannel channel,

        @PersonalData(field = "customer.contact-point-value") @Nullable
        String value)
        implements CustomerEvent {}
