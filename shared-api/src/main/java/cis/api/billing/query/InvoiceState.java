package cis.api.billing.query;

/** How far an invoice has come. */
public enum InvoiceState {
    DRAFT,
    /** Final, and about to get its number. */
    FINALISING,
    ISSUED,
    DISCARDED
}
