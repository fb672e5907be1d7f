package cis.api.billing.query;

import cis.api.billing.InvoiceId;

/** Asks for an {@link InvoiceView}; none where the id is unknown. */
public record FindInvoice(String client, InvoiceId invoiceId) implements BillingQuery {}
