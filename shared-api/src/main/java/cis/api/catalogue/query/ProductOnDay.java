package cis.api.catalogue.query;

import cis.api.Money;
import cis.api.catalogue.ProductState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What held of a product at the end of a day.
 *
 * @param state null where it was not defined yet
 * @param version the published one; null where none was
 * @param prices one a currency at most, also of a product that was not sold then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductOnDay(
        LocalDate on,
        @Nullable ProductState state,
        @Nullable Integer version,
        List<Money> prices) {}
