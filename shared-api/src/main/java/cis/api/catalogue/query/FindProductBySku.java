package cis.api.catalogue.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link ProductView}; none where the sku is unknown.
 *
 * @param on the day to say what held; null: today
 */
public record FindProductBySku(
        String client, String sku, @Nullable LocalDate on) implements CatalogueQuery {}
