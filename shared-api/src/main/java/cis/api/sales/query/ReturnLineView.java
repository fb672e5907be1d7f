package cis.api.sales.query;

import cis.api.Money;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a return.
 *
 * @param purchaseLine the line of the purchase that it gives back; null where the return stands alone
 * @param unitPrice in the currency of the return, as it was given
 * @param amount quantity times unit price, exact
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReturnLineView(
        int line,
        @Nullable Integer purchaseLine,
        @Nullable String sku,
        String description,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitPrice,
        Money amount) {}
