package cis.api.sales.query;

/** What is odd about the product of a purchase's line. */
public enum ProductFlag {
    UNKNOWN_PRODUCT,
    RETIRED_PRODUCT
}
