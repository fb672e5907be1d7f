package cis.api.billing.query;

/** Whether a payment counts. */
public enum PaymentState {
    RECORDED,
    /** It counts as not received. */
    REVERSED
}
