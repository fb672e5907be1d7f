package cis.query.story;

import cis.api.billing.event.BillingEvent;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.DocumentIssueConfirmed;
import cis.api.billing.event.InvoiceCredited;
import cis.api.billing.event.InvoiceDraftDiscarded;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.InvoiceLineAdded;
import cis.api.billing.event.InvoiceLineRemoved;
import cis.api.billing.event.NumberAllocated;
import cis.api.billing.event.PaymentRecorded;
import cis.api.billing.event.ReceivablesEvent;

/** Whose own stream an event of billing belongs to. */
final class BillingStreams {

    private BillingStreams() {}

    static String of(BillingEvent event) {
        return switch (event) {
            case InvoiceDrafted e -> e.invoiceId().toString();
            case InvoiceLineAdded e -> e.invoiceId().toString();
            case InvoiceLineRemoved e -> e.invoiceId().toString();
            case InvoiceDraftDiscarded e -> e.invoiceId().toString();
            case InvoiceFinalised e -> e.invoiceId().toString();
            case InvoiceIssued e -> e.invoiceId().toString();
            case InvoiceCredited e -> e.invoiceId().toString();
            case CreditNoteFinalised e -> e.creditNoteId().toString();
            case CreditNoteIssued e -> e.creditNoteId().toString();
            case NumberAllocated e -> e.seriesId().toString();
            case DocumentIssueConfirmed e -> e.seriesId().toString();
            case PaymentRecorded e -> e.paymentId().toString();
            case ReceivablesEvent e -> e.accountId().toString();
        };
    }
}
