package cis.api.billing.query;

import cis.api.billing.DocumentSeriesId;

/** Asks for a {@link DocumentSeriesProof}, read from history; none where the id is unknown. */
public record FindDocumentSeriesProof(String client, DocumentSeriesId seriesId) implements BillingQuery {}
