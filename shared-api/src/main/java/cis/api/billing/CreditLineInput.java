package cis.api.billing;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is credited of a line of an invoice: a quantity or a net amount, exactly one of them.
 *
 * @param line its number on the invoice
 * @param amount without tax, in the currency of the invoice
 */
public record CreditLineInput(
        @NotNull @Positive Integer line,

        @Positive @Digits(integer = 12, fraction = 6) @Nullable
        BigDecimal quantity,

        @Positive @Digits(integer = 18, fraction = 6) @Nullable
        BigDecimal amount) {}
