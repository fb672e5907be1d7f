package cis.api.care.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.care.ComplaintId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer was answered for the last time.
 *
 * @param replyBy last day on which the customer may answer, in {@code cis.zone}
 * @param occurredOn as it was given; null where it happened when it was recorded
 */
@Revision("1")
public record FinalResponseSent(
        ComplaintId complaintId,
        CustomerId customerId,

        @PersonalData(field = "complaint.response", retention = RetentionClass.INTERACTION) @Nullable
        String response,

        int responseDays,
        LocalDate replyBy,
        @Nullable BusinessTime occurredOn)
        implements ComplaintEvent {}
