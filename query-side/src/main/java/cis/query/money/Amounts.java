package cis.query.money;

import cis.api.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** How exact sums are shown. */
public final class Amounts {

    private Amounts() {}

    /** A sum, as {@link #shown(BigDecimal, String)}. */
    public static Money money(BigDecimal amount, String currency) {
        return new Money(shown(amount, currency), currency);
    }

    /** With every digit that counts, and at least as many decimals as the currency has: {@code 12.50}. */
    public static BigDecimal shown(BigDecimal amount, String currency) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), decimals(currency)));
    }

    /** With every digit that counts. */
    public static BigDecimal shown(BigDecimal quantity) {
        BigDecimal plain = quantity.stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), 0));
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }
}
