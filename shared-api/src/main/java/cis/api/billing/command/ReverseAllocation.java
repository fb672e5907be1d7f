package cis.api.billing.command;

import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.ReceivablesAccountId;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes back all that a payment pays of an invoice; it becomes unapplied. */
public record ReverseAllocation(
        @TargetAggregateIdentifier ReceivablesAccountId accountId,
        PaymentId paymentId,
        @NotNull InvoiceId invoiceId) implements BillingCommand {}
