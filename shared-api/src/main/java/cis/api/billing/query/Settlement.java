package cis.api.billing.query;

/** How much of an issued invoice is still owed. */
public enum Settlement {
    /** All of it. */
    OPEN,
    /** Some of it. */
    PARTIAL,
    /** Nothing: it was paid or credited. */
    SETTLED,
    /** Nothing: what was left was given up. */
    WRITTEN_OFF
}
