package cis.api.care.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintSummary;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer withdrew the complaint.
 *
 * @param occurredOn as it was given; null where it happened when it was recorded
 */
@Revision("1")
public record ComplaintWithdrawn(
        ComplaintId complaintId,
        CustomerId customerId,

        @PersonalData(field = "complaint.statement", retention = RetentionClass.INTERACTION) @Nullable
        String statement,

        @Nullable BusinessTime occurredOn,
        ComplaintSummary summary)
        implements ComplaintEvent {}
