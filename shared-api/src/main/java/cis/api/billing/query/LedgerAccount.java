package cis.api.billing.query;

/** The accounts that billing posts to. */
public enum LedgerAccount {
    /** Outstanding of invoices. An asset: its balance is debit less credit. */
    ACCOUNTS_RECEIVABLE,
    /** Unapplied payments and credit. A liability: its balance is credit less debit. */
    CUSTOMER_CREDIT,
    /** Between the issue of a document and its posting to the customer's account; zero once all are posted. */
    BILLING_CLEARING,
    /** Money received and given back. */
    BANK,
    /** Net of invoices less credit notes. */
    REVENUE,
    /** Tax of invoices less credit notes. */
    TAX_PAYABLE,
    /** Written off, tax included, less what was recovered. */
    BAD_DEBT
}
