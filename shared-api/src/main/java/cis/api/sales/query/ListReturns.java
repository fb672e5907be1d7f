package cis.api.sales.query;

import cis.api.CustomerId;
import org.jspecify.annotations.Nullable;

/** Asks for a {@link ReturnPage}, newest first; none where the customer is unknown. */
public record ListReturns(
        String client, CustomerId customerId, @Nullable String after, int limit) implements SalesQuery {}
