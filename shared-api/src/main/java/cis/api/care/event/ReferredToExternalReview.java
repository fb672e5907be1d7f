package cis.api.care.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.care.ComplaintId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The complaint went to an ombudsman, a regulator or a court.
 *
 * @param reference number there
 * @param occurredOn as it was given; null where it happened when it was recorded
 */
@Revision("1")
public record ReferredToExternalReview(
        ComplaintId complaintId,
        CustomerId customerId,
        String body,
        @Nullable String reference,
        @Nullable BusinessTime occurredOn)
        implements ComplaintEvent {}
