package cis.api;

import cis.api.constraint.CurrencyCode;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * A sum in one currency.
 *
 * @param amount exact, never rounded on its way
 * @param currency ISO 4217 code
 */
public record Money(
        @NotNull @Digits(integer = 18, fraction = 12) BigDecimal amount,
        @NotNull @CurrencyCode String currency) {}
