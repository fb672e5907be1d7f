package cis.api.billing.query;

/** Everything that can be asked about documents, payments and series of numbers. */
public sealed interface BillingQuery
        permits FindInvoice,
                ListInvoices,
                FindCreditNote,
                FindPayment,
                ListPayments,
                ListDocumentSeries,
                FindDocumentSeriesProof {

    /** The client company on whose behalf it is asked; things of others are not found. */
    String client();
}
