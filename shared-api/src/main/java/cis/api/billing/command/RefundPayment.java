package cis.api.billing.command;

import cis.api.Money;
import cis.api.billing.PaymentId;
import cis.api.billing.ReceivablesAccountId;
import cis.api.constraint.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives money back from what is unapplied of a payment. */
public record RefundPayment(
        @TargetAggregateIdentifier ReceivablesAccountId accountId,
        PaymentId paymentId,
        @NotNull @Valid Money amount,
        @NotNull @Label String method)
        implements BillingCommand {}
