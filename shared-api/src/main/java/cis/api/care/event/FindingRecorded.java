package cis.api.care.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.care.ComplaintId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The investigation found something.
 *
 * @param occurredOn as it was given; null where it happened when it was recorded
 */
@Revision("1")
public record FindingRecorded(
        ComplaintId complaintId,
        CustomerId customerId,

        @PersonalData(field = "complaint.finding", retention = RetentionClass.INTERACTION) @Nullable
        String finding,

        @Nullable BusinessTime occurredOn)
        implements ComplaintEvent {}
