package cis.api.billing;

/** How a dispute ended: upheld by a credit note, or rejected. */
public enum DisputeOutcome {
    UPHELD,
    REJECTED
}
