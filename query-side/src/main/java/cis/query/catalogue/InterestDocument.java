package cis.query.catalogue;

/**
 * Where an interest stands in its customer's list; what it says is read from its own event.
 *
 * @param order sorts by business time, then by id
 */
record InterestDocument(String client, String customerId, String id, String order) {}
