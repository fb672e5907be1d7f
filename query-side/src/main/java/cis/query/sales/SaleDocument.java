package cis.query.sales;

/**
 * Where a purchase or return stands in its customer's list; what it says is read from its own events.
 *
 * @param order sorts by the time of the sale, then by id
 */
record SaleDocument(String client, String customerId, SaleKind kind, String id, String order) {}
