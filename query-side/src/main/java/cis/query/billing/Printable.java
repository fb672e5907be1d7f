package cis.query.billing;

import cis.api.DomainEvent;
import cis.api.ErrorCode;
import cis.api.billing.BillingError;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceIssued;
import cis.query.billing.document.Printout;
import cis.query.billing.document.Printouts;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document that can be printed.
 *
 * @param beginning the event that each document of this kind begins with
 * @param printout what the document prints; null for events that do not issue it
 * @param notIssued why it cannot be printed yet
 */
record Printable(
        Class<? extends DomainEvent> beginning,
        Function<DomainEvent, @Nullable Printout> printout,
        ErrorCode notIssued) {

    static final Printable INVOICE = new Printable(
            InvoiceDrafted.class,
            event -> event instanceof InvoiceIssued e ? Printouts.of(e) : null,
            BillingError.INVOICE_NOT_ISSUED);

    static final Printable CREDIT_NOTE = new Printable(
            CreditNoteFinalised.class,
            event -> event instanceof CreditNoteIssued e ? Printouts.of(e) : null,
            BillingError.CREDIT_NOTE_NOT_ISSUED);
}
