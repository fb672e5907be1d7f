package cis.api.billing;

/** Why a credit note is issued. */
public enum CreditReason {
    DUPLICATE,
    ORDER_CHANGE,
    CANCELLATION,
    UNSATISFACTORY,
    BILLING_ERROR,
    FRAUD,
    GOODWILL
}
