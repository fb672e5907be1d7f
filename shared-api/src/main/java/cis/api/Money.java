package cis.api;

import java.math.BigDecimal;

/**
 * A sum in one currency.
 *
 * @param amount exact, never rounded on its way
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {}
