package cis.api.care.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintSeverity;
import cis.api.care.ComplaintSummary;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * More, or less, is at stake than thought.
 *
 * @param severity from now on; the summary has the one before
 */
@Revision("1")
public record SeverityClassified(
        ComplaintId complaintId,
        CustomerId customerId,
        ComplaintSeverity severity,

        @PersonalData(field = "complaint.reason", retention = RetentionClass.INTERACTION) @Nullable
        String reason,

        ComplaintSummary summary)
        implements ComplaintEvent {}
