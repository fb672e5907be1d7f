package cis.api.report.query;

/** By what complaints can be grouped. */
public enum ComplaintGrouping {
    CATEGORY,
    SEVERITY,
    PRODUCT,
    MONTH,
    OUTCOME,
    ROOT_CAUSE,
    RESPONSE
}
