package cis.api.billing.query;

/** What was posted; each is one event. */
public enum PostingKind {
    /** Revenue and tax of an invoice. */
    INVOICE_ISSUED,
    /** The total of an invoice, to the customer's account. */
    INVOICE_POSTED,
    /** Revenue and tax that a credit note takes back. */
    CREDIT_NOTE_ISSUED,
    /** The total of a credit note, to the customer's account. */
    CREDIT_NOTE_POSTED,
    PAYMENT_POSTED,
    PAYMENT_ALLOCATED,
    ALLOCATION_REVERSED,
    PAYMENT_REVERSED,
    PAYMENT_REFUNDED,
    CREDIT_APPLIED,
    CREDIT_REFUNDED,
    WRITTEN_OFF,
    WRITE_OFF_REVERSED
}
