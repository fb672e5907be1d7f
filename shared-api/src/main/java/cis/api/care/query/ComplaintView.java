package cis.api.care.query;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.billing.InvoiceId;
import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintDeadlines;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSeverity;
import cis.api.care.ComplaintState;
import cis.api.care.FeedbackId;
import cis.api.care.Redress;
import cis.api.sales.PurchaseId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint with its whole course. Texts are null once they are erased.
 *
 * @param reference by which people speak of it
 * @param erased whether its texts are gone
 * @param product sku, or whatever the company calls what it is about
 * @param about opaque id of the agent complained about
 * @param receivedOn the moment of its recording where none was named
 * @param deadlines as they hold now: decided when it was filed, anew when it was reopened
 * @param owed what is to be done next in time; null where the company owes nothing at present
 * @param dueOn last day on which that is in time; null where nothing is owed
 * @param overdue whether that day has passed
 * @param missed what was not done in time; a step of its course tells when that was found
 * @param investigator opaque id of an agent
 * @param response kind of the latest proposal, in the company's own words
 * @param redress of the latest proposal, or of the closing
 * @param replyBy last day on which the customer may answer the final response
 * @param outcome null unless it is closed
 * @param rootCause null unless it is closed
 * @param feedbackId the feedback that was escalated; null where there was none
 * @param course oldest first
 * @param version number of events in its own stream, as {@code If-Match} wants it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintView(
        ComplaintId id,
        CustomerId customerId,
        String reference,
        ComplaintState state,
        String category,
        ComplaintSeverity severity,
        @Nullable String subject,
        @Nullable String description,
        boolean erased,
        String channel,
        @Nullable PurchaseId purchaseId,
        @Nullable InvoiceId invoiceId,
        @Nullable String product,
        @Nullable String about,
        BusinessTime receivedOn,
        ComplaintDeadlines deadlines,
        @Nullable ComplaintDeadline owed,
        @Nullable LocalDate dueOn,
        boolean overdue,
        List<ComplaintDeadline> missed,
        @Nullable String investigator,
        @Nullable String team,
        @Nullable String response,
        @Nullable Redress redress,
        @Nullable LocalDate replyBy,
        @Nullable ComplaintOutcome outcome,
        @Nullable String rootCause,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable FeedbackId feedbackId,
        Instant recordedAt,
        List<ComplaintStep> course,
        long version) {}
