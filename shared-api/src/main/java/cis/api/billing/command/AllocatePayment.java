package cis.api.billing.command;

import cis.api.Money;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.ReceivablesAccountId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Pays an invoice from what is unapplied of a payment. */
public record AllocatePayment(
        @TargetAggregateIdentifier ReceivablesAccountId accountId,
        PaymentId paymentId,
        @NotNull InvoiceId invoiceId,
        @NotNull @Valid Money amount)
        implements BillingCommand {}
