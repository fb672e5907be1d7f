package cis.api.catalogue.query;

import cis.api.catalogue.ProductState;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link ProductPage}, in the order of skus.
 *
 * @param query words that each begin a word of name or sku; null: all
 */
public record ListProducts(
        String client,
        @Nullable String query,
        @Nullable ProductState state,
        @Nullable String after,
        int limit) implements CatalogueQuery {}
