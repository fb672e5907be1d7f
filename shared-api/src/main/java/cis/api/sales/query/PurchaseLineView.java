package cis.api.sales.query;

import cis.api.Money;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a purchase.
 *
 * @param unitPrice in the currency of the purchase, as it was given
 * @param amount quantity times unit price, exact
 * @param product absent where the sku was unknown, or there is none
 * @param flag absent where nothing is odd
 * @param returned how much of the quantity was brought back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PurchaseLineView(
        int line,
        @Nullable String sku,
        String description,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitPrice,
        Money amount,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal returned,
        @Nullable LineProductView product,
        @Nullable ProductFlag flag) {}
