package cis.api.catalogue.query;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an {@link UnknownProductsReport}.
 *
 * @param from first month that counts; null: from the beginning
 * @param to last month that counts; null: to the end
 */
public record FindUnknownProducts(
        String client, @Nullable YearMonth from, @Nullable YearMonth to) implements CatalogueQuery {}
