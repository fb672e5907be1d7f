package cis.api.care;

/** How much is at stake, from least to most. */
public enum ComplaintSeverity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
