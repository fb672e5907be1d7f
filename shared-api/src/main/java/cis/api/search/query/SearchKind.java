package cis.api.search.query;

/** What can be found. */
public enum SearchKind {
    CUSTOMER,
    COMPLAINT,
    INVOICE,
    CREDIT_NOTE,
    PRODUCT
}
