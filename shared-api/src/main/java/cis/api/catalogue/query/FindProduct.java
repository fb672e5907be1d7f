package cis.api.catalogue.query;

import cis.api.catalogue.ProductId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link ProductView}; none where the id is unknown.
 *
 * @param on the day to say what held; null: today
 */
public record FindProduct(
        String client, ProductId productId, @Nullable LocalDate on) implements CatalogueQuery {}
