package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** Some of a payment pays an invoice. */
@Revision("1")
public record PaymentAllocated(
        ReceivablesAccountId accountId,
        CustomerId customerId,
        LocalDate postedOn,
        PaymentId paymentId,
        InvoiceId invoiceId,
        Money amount)
        implements ReceivablesEvent {}
