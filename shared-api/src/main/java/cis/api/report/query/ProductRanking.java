package cis.api.report.query;

/** What makes a product a top product. */
public enum ProductRanking {
    QUANTITY,
    NET,
    PURCHASES
}
