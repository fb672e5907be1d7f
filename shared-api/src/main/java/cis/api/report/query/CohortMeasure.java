package cis.api.report.query;

/** What is told of a cohort in each month. */
public enum CohortMeasure {
    CUSTOMERS,
    SPENDING
}
