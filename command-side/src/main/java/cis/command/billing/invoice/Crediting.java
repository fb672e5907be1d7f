package cis.command.billing.invoice;

import cis.api.billing.CreditedLine;
import cis.api.billing.DocumentKind;
import cis.api.billing.TaxSubtotal;
import cis.api.billing.command.CreditInvoice;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.InvoiceCredited;
import cis.api.billing.event.InvoiceIssued;
import cis.command.aggregate.Today;
import java.util.List;

/** What an invoice says of a credit that it accepts, and what the credit note begins with. */
final class Crediting {

    private Crediting() {}

    static InvoiceCredited decide(
            CreditInvoice command, Issued invoice, List<CreditedLine> lines, List<TaxSubtotal> breakdown) {
        InvoiceIssued document = invoice.document();
        return new InvoiceCredited(
                document.invoiceId(),
                document.customerId(),
                command.creditNoteId(),
                document.currency(),
                lines,
                breakdown,
                TaxPolicy.totals(breakdown, document.currency()),
                CreditPolicy.complete(document.lines(), invoice.with(lines).credited()));
    }

    /** BIL-15: seller and buyer are those of the invoice, whatever became of them since. */
    static CreditNoteFinalised finalise(
            CreditInvoice command, InvoiceIssued invoice, InvoiceCredited credited, Issuer issuer, Today today) {
        return new CreditNoteFinalised(
                command.creditNoteId(),
                invoice.customerId(),
                invoice.invoiceId(),
                invoice.number(),
                invoice.issueDate(),
                command.reason(),
                NumberingPolicy.series(
                        issuer.client(), DocumentKind.CREDIT_NOTE, today.date().getYear()),
                today.date(),
                invoice.currency(),
                invoice.seller(),
                invoice.buyer(),
                credited.lines(),
                credited.breakdown(),
                credited.totals());
    }
}
