package cis.api.billing.query;

/** Asks for a {@link DocumentSeriesList}. */
public record ListDocumentSeries(String client) implements BillingQuery {}
