package cis.api.billing;

import cis.api.constraint.Label;
import cis.api.constraint.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of an invoice as a caller gives it.
 *
 * @param unitPrice without tax
 * @param taxRate a percentage: {@code "23"}
 * @param taxCategory STANDARD where null and the rate is above 0
 */
public record InvoiceLineInput(
        @NotNull @Text(max = 500) String description,

        @NotNull @Positive @Digits(integer = 12, fraction = 6)
        BigDecimal quantity,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 6)
        BigDecimal unitPrice,

        @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal taxRate,

        @Nullable TaxCategory taxCategory,
        @Text(max = 500) @Nullable String exemptionReason,
        @Label @Nullable String sku) {}
