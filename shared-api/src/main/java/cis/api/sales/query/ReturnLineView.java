package cis.api.sales.query;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a return.
 *
 * @param purchaseLine the line of the purchase that it gives back; null where the return stands alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReturnLineView(
        int line,
        @Nullable Integer purchaseLine,
        @Nullable String sku,
        String description,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitPrice,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {}
