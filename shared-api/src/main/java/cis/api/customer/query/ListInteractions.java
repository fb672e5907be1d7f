package cis.api.customer.query;

import cis.api.CustomerId;
import org.jspecify.annotations.Nullable;

/** Asks for a {@link InteractionPage}, newest first; none where the customer is unknown. */
public record ListInteractions(
        String client, CustomerId customerId, @Nullable String after, int limit) implements CustomerQuery {}
