package cis.api.care.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSummary;
import cis.api.care.Redress;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The complaint ended.
 *
 * @param redress what was given, with its document; null where nothing was
 * @param occurredOn as it was given; null where it happened when it was recorded
 */
@Revision("1")
public record ComplaintClosed(
        ComplaintId complaintId,
        CustomerId customerId,
        ComplaintOutcome outcome,
        String rootCause,
        @Nullable Redress redress,
        @Nullable BusinessTime occurredOn,
        ComplaintSummary summary)
        implements ComplaintEvent {}
