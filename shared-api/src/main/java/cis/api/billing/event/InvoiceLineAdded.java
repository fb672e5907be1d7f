package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceId;
import cis.api.billing.InvoiceLine;
import org.axonframework.serialization.Revision;

/**
 * A draft has one more line.
 *
 * @param totals what it comes to with that line
 */
@Revision("1")
public record InvoiceLineAdded(InvoiceId invoiceId, CustomerId customerId, InvoiceLine line, DocumentTotals totals)
        implements BillingEvent {}
