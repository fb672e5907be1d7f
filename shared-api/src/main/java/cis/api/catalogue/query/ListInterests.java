package cis.api.catalogue.query;

import cis.api.CustomerId;
import org.jspecify.annotations.Nullable;

/** Asks for an {@link InterestPage}, newest first; none where the customer is unknown. */
public record ListInterests(
        String client, CustomerId customerId, @Nullable String after, int limit) implements CatalogueQuery {}
