package cis.api.sales.query;

/** How much of a purchase still stands. */
public enum PurchaseStatus {
    RECORDED,
    PARTLY_RETURNED,
    RETURNED,
    REVERSED
}
