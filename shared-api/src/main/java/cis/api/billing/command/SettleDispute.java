package cis.api.billing.command;

import cis.api.billing.CreditNoteId;
import cis.api.billing.DisputeOutcome;
import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a dispute.
 *
 * @param creditNoteId the credit note of that invoice by which it was upheld
 */
public record SettleDispute(
        @TargetAggregateIdentifier ReceivablesAccountId accountId,
        InvoiceId invoiceId,
        @NotNull DisputeOutcome outcome,
        @Nullable CreditNoteId creditNoteId)
        implements BillingCommand {}
