package cis.api.billing;

/** Why a payment no longer pays an invoice. */
public enum AllocationReversalReason {
    /** Somebody asked for it. */
    REQUESTED,
    /** The payment itself was reversed. */
    PAYMENT_REVERSED
}
