package cis.api.billing.command;

import cis.api.billing.PaymentId;
import cis.api.billing.PaymentReversalReason;
import cis.api.billing.ReceivablesAccountId;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that a payment counts as not received; what it paid is open again. */
public record ReversePayment(
        @TargetAggregateIdentifier ReceivablesAccountId accountId,
        PaymentId paymentId,
        @NotNull PaymentReversalReason reason)
        implements BillingCommand {}
