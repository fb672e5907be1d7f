package cis.api.care.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.billing.InvoiceId;
import cis.api.care.ComplaintDeadlines;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintSeverity;
import cis.api.care.FeedbackId;
import cis.api.sales.PurchaseId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A customer complained.
 *
 * @param reference by which people speak of it: {@code CMP-10000008}; gaps are allowed
 * @param product sku, or whatever the company calls what it is about
 * @param about opaque id of the agent complained about
 * @param receivedOn as it was given; null where it came in when it was recorded
 * @param feedbackId the feedback that was escalated; null where there was none
 */
@Revision("1")
public record ComplaintFiled(
        ComplaintId complaintId,
        CustomerId customerId,
        String reference,
        String category,
        ComplaintSeverity severity,

        @PersonalData(field = "complaint.subject", retention = RetentionClass.INTERACTION) @Nullable
        String subject,

        @PersonalData(field = "complaint.description", retention = RetentionClass.INTERACTION) @Nullable
        String description,

        String channel,
        @Nullable PurchaseId purchaseId,
        @Nullable InvoiceId invoiceId,
        @Nullable String product,
        @Nullable String about,
        @Nullable BusinessTime receivedOn,
        ComplaintDeadlines deadlines,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable FeedbackId feedbackId)
        implements ComplaintEvent {}
