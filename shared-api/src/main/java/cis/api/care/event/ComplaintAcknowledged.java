package cis.api.care.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintSummary;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer was told that the complaint has arrived.
 *
 * @param occurredOn as it was given; null where it happened when it was recorded
 */
@Revision("1")
public record ComplaintAcknowledged(
        ComplaintId complaintId,
        CustomerId customerId,
        @Nullable BusinessTime occurredOn,
        ComplaintSummary summary) implements ComplaintEvent {}
