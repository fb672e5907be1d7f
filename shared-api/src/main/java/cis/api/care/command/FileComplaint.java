package cis.api.care.command;

import cis.api.BusinessTime;
import cis.api.billing.InvoiceId;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintSeverity;
import cis.api.constraint.Label;
import cis.api.constraint.OpaqueId;
import cis.api.constraint.Text;
import cis.api.customer.CustomerReference;
import cis.api.sales.PurchaseId;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Files a complaint of a customer.
 *
 * @param product sku, or whatever the company calls what the complaint is about
 * @param about opaque id of the agent complained about
 * @param receivedOn when it came in; null stands for now
 */
public record FileComplaint(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @NotNull CustomerReference customerId,
        @NotNull @Label(max = 200) String category,
        @NotNull ComplaintSeverity severity,
        @NotNull @Text(max = 500) String subject,
        @NotNull @Text(max = 50_000) String description,
        @NotNull @Label String channel,
        @Nullable PurchaseId purchaseId,
        @Nullable InvoiceId invoiceId,
        @Label(max = 200) @Nullable String product,
        @OpaqueId @Nullable String about,
        @Nullable BusinessTime receivedOn,
        @Label @Nullable String source,
        @Label(max = 200) @Nullable String externalId)
        implements CareCommand {}
