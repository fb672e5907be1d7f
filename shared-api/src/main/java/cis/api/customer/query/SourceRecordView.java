package cis.api.customer.query;

/** The record of another system that is about this customer. */
public record SourceRecordView(String source, String externalId) {}
