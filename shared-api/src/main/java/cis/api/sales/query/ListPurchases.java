package cis.api.sales.query;

import cis.api.CustomerId;
import org.jspecify.annotations.Nullable;

/** Asks for a {@link PurchasePage}, newest first; none where the customer is unknown. */
public record ListPurchases(
        String client, CustomerId customerId, @Nullable String after, int limit) implements SalesQuery {}
