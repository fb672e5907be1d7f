package cis.api.sales;

import cis.api.constraint.Label;
import cis.api.constraint.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a return as a caller gives it: with {@code line} and quantity where the return names its purchase, otherwise
 * with description, quantity and unit price.
 */
public record ReturnLineInput(
        @Positive @Nullable Integer line,
        @Label @Nullable String sku,
        @Text(max = 500) @Nullable String description,

        @NotNull @Positive @Digits(integer = 12, fraction = 6)
        BigDecimal quantity,

        @PositiveOrZero @Digits(integer = 12, fraction = 6) @Nullable
        BigDecimal unitPrice) {}
