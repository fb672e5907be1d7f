package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** Some of a credit note settles an invoice. */
@Revision("1")
public record CreditApplied(
        ReceivablesAccountId accountId,
        CustomerId customerId,
        LocalDate postedOn,
        CreditNoteId creditNoteId,
        InvoiceId invoiceId,
        Money amount)
        implements ReceivablesEvent {}
