package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.billing.CreditNoteId;
import cis.api.billing.CreditedLine;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceId;
import cis.api.billing.TaxSubtotal;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * An invoice accepted that some of it is credited.
 *
 * @param creditNoteId the credit note that begins in the same unit of work
 * @param breakdown the tax that is credited with the lines
 * @param complete whether nothing of the invoice is left to credit
 */
@Revision("1")
public record InvoiceCredited(
        InvoiceId invoiceId,
        CustomerId customerId,
        CreditNoteId creditNoteId,
        String currency,
        List<CreditedLine> lines,
        List<TaxSubtotal> breakdown,
        DocumentTotals totals,
        boolean complete)
        implements BillingEvent {}
