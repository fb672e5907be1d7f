package cis.api.care.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.care.ComplaintId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer accepted the resolution.
 *
 * @param occurredOn as it was given; null where it happened when it was recorded
 */
@Revision("1")
public record ResolutionAccepted(
        ComplaintId complaintId,
        CustomerId customerId,
        @Nullable BusinessTime occurredOn) implements ComplaintEvent {}
