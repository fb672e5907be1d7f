package cis.api.report.query;

import cis.api.Money;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product among those that sold best, in one currency.
 *
 * @param rank from 1, in its currency
 * @param sku null where the product is known by its description only
 * @param description as last sold
 * @param purchases that hold it and were not reversed, whatever was brought back of them
 * @param quantity bought, whatever was brought back
 * @param net gross less returned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TopProduct(
        int rank,
        @Nullable String sku,
        String description,
        String currency,
        long purchases,

        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,

        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal returnedQuantity,

        Money gross,
        Money returned,
        Money net) {}
