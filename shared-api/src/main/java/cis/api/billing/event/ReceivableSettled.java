package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** Nothing is outstanding of an invoice any longer. */
@Revision("1")
public record ReceivableSettled(
        ReceivablesAccountId accountId, CustomerId customerId, LocalDate postedOn, InvoiceId invoiceId)
        implements ReceivablesEvent {}
