package cis.api.care.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.care.ComplaintClosing;
import cis.api.care.ComplaintDeadlines;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintSummary;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A closed complaint was taken up again.
 *
 * @param undone the closing that no longer holds
 * @param deadlines from now on
 * @param occurredOn as it was given; null where it happened when it was recorded
 */
@Revision("1")
public record ComplaintReopened(
        ComplaintId complaintId,
        CustomerId customerId,

        @PersonalData(field = "complaint.reason", retention = RetentionClass.INTERACTION) @Nullable
        String reason,

        ComplaintClosing undone,
        ComplaintDeadlines deadlines,
        @Nullable BusinessTime occurredOn,
        ComplaintSummary summary)
        implements ComplaintEvent {}
