package cis.api.report.query;

import cis.api.Money;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sales report: a month, day, country or product, in one currency.
 *
 * @param key {@code 2011-03}, {@code 2011-03-01}, {@code GB}, or a product's sku (else its description); null where the
 *     country is not known
 * @param description of the product, as last sold; null in other reports
 * @param purchases how many; null by product
 * @param quantity sold; null unless by product
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SalesRow(
        @Nullable String key,
        @Nullable String description,
        String currency,
        @Nullable Long purchases,
        @Nullable Long returns,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal quantity,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal returnedQuantity,

        Money gross,
        Money returned,
        Money net) {}
