package cis.query.sales;

/** What an entry of a customer's sales is. */
enum SaleKind {
    PURCHASE,
    RETURN
}
