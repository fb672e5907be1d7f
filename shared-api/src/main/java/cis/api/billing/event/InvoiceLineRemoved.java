package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceId;
import cis.api.billing.InvoiceLine;
import org.axonframework.serialization.Revision;

/**
 * A draft has one line less; its number is not used again.
 *
 * @param totals what it comes to without that line
 */
@Revision("1")
public record InvoiceLineRemoved(InvoiceId invoiceId, CustomerId customerId, InvoiceLine line, DocumentTotals totals)
        implements BillingEvent {}
