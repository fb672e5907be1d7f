package cis.api.sales.query;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a purchase.
 *
 * @param amount quantity times unit price, exact
 * @param returned how much of the quantity was brought back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PurchaseLineView(
        int line,
        @Nullable String sku,
        String description,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitPrice,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal returned) {}
