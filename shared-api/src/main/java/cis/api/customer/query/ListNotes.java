package cis.api.customer.query;

import cis.api.CustomerId;
import org.jspecify.annotations.Nullable;

/** Asks for a {@link NotePage}, newest first; none where the customer is unknown. */
public record ListNotes(
        String client, CustomerId customerId, @Nullable String after, int limit) implements CustomerQuery {}
