package cis.api.billing.query;

/** Which payments are asked for. */
public enum PaymentCondition {
    /** Those that stand. */
    RECORDED,
    /** Those that count as not received. */
    REVERSED,
    /** Those that stand and pay for nothing yet, in part at least. */
    UNAPPLIED
}
