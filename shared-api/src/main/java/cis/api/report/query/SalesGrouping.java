package cis.api.report.query;

/** What a row of a sales report stands for. */
public enum SalesGrouping {
    MONTH,
    DAY,
    COUNTRY,
    PRODUCT
}
