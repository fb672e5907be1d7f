package cis.query.billing.account;

/**
 * How far a receivables account has come.
 *
 * @param version number of events in its own stream
 */
record AccountDocument(String client, String customerId, long version) {}
