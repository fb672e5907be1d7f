package cis.api.report.query;

/** What a row of a revenue report stands for. */
public enum RevenueGrouping {
    MONTH,
    PRODUCT,
    TAX
}
