package cis.api.billing.command;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.ReceivablesAccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Posts a payment to the account of its customer.
 *
 * @param invoiceId the invoice to pay first
 * @param position of the event that is posted; postings come in this order
 */
public record PostPayment(
        @TargetAggregateIdentifier ReceivablesAccountId accountId,
        CustomerId customerId,
        PaymentId paymentId,
        Money amount,
        @Nullable InvoiceId invoiceId,
        long position)
        implements BillingStep {}
