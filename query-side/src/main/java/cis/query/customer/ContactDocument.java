package cis.query.customer;

/**
 * Where a note or interaction stands in its customer's list; what it says is read from its own events.
 *
 * @param order sorts by the time of the contact, then by id
 */
record ContactDocument(String client, String customerId, ContactKind kind, String id, String order) {}
