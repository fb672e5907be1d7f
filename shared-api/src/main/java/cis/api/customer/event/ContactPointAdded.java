package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.customer.ContactPoint;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer can be reached here, too.
 *
 * @param contactPoint {@code primary} is never null here; where true, every other of its channel is primary no longer
 */
@Revision("1")
public record ContactPointAdded(
        CustomerId customerId,

        @PersonalData(field = "customer.contact-point") @Nullable
        ContactPoint contactPoint) implements CustomerEvent {}
