package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * An issued credit note was posted: all of it is unapplied.
 *
 * @param position of the event that was posted
 */
@Revision("1")
public record CreditPosted(
        ReceivablesAccountId accountId,
        CustomerId customerId,
        LocalDate postedOn,
        CreditNoteId creditNoteId,
        InvoiceId invoiceId,
        String number,
        Money amount,
        long position)
        implements ReceivablesEvent {}
