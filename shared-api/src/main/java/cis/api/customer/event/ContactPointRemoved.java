package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.customer.ContactChannel;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer is no longer reached here. When it was the primary one of its channel and others are left, a
 * {@link PrimaryContactPointSet} follows.
 */
@Revision("1")
public record ContactPointRemoved(
        CustomerId customerId,
        ContactChannel channel,

        @PersonalData(field = "customer.contact-point-value") @Nullable
        String value)
        implements CustomerEvent {}
