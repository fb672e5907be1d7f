package cis.api.catalogue.query;

import cis.api.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs for a while.
 *
 * @param validTo last day, before that of the next price in that currency; null where there is no next one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductPriceView(
        Money price, LocalDate validFrom, @Nullable LocalDate validTo) {}
