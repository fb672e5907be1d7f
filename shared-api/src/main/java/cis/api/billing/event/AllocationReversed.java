package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.AllocationReversalReason;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** Some of a payment no longer pays an invoice: it is unapplied again, and outstanding of the invoice. */
@Revision("1")
public record AllocationReversed(
        ReceivablesAccountId accountId,
        CustomerId customerId,
        LocalDate postedOn,
        PaymentId paymentId,
        InvoiceId invoiceId,
        Money amount,
        AllocationReversalReason reason)
        implements ReceivablesEvent {}
