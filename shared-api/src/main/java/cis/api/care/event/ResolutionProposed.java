package cis.api.care.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintSummary;
import cis.api.care.Redress;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A resolution was proposed to the customer.
 *
 * @param response what kind of answer it is, in the company's own words
 * @param previousResponse that of the proposal before this one; null where there was none
 * @param timely whether it came no later than the deadline of the final response, or as another system judged
 * @param occurredOn as it was given; null where it happened when it was recorded
 */
@Revision("1")
public record ResolutionProposed(
        ComplaintId complaintId,
        CustomerId customerId,

        @PersonalData(field = "complaint.resolution", retention = RetentionClass.INTERACTION) @Nullable
        String resolution,

        @Nullable String response,
        @Nullable String previousResponse,
        @Nullable Redress redress,
        boolean timely,
        @Nullable BusinessTime occurredOn,
        ComplaintSummary summary)
        implements ComplaintEvent {}
