package cis.api.sales;

import cis.api.constraint.Label;
import cis.api.constraint.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of a purchase as a caller gives it. */
public record PurchaseLineInput(
        @Label @Nullable String sku,
        @NotNull @Text(max = 500) String description,

        @NotNull @Positive @Digits(integer = 12, fraction = 6)
        BigDecimal quantity,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 6)
        BigDecimal unitPrice) {}
