package cis.query.customer;

/** The record of another system that is about a customer. */
record SourceRecord(String source, String externalId) {}
