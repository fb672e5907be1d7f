package cis.api.catalogue.query;

import cis.api.catalogue.InterestId;

/** Asks for an {@link InterestView}; none where the id is unknown. */
public record FindInterest(String client, InterestId interestId) implements CatalogueQuery {}
