package cis.command.billing.invoice;

import cis.api.billing.BillingError;
import cis.command.aggregate.Faults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * BIL-01: a document is in a currency that has a minor unit. BIL-02: what is computed is rounded half up to it; what a
 * caller gives has no more decimals than it; what an event says has exactly its decimals. Source: ISO 4217; EN 16931-1,
 * BR-DEC-09 to BR-DEC-28, for currencies of two decimals.
 */
public final class MinorUnitPolicy {

    private MinorUnitPolicy() {}

    /** @param field JSON Pointer to the currency within the command's body */
    public static void checkCurrency(String currency, String field, Faults faults) {
        if (decimals(currency) < 0) {
            faults.add(BillingError.CURRENCY_WITHOUT_MINOR_UNIT, field, "has no minor unit");
        }
    }

    /** @param field JSON Pointer to the amount within the command's body */
    public static void checkAmount(BigDecimal amount, String currency, String field, Faults faults) {
        if (!isExact(amount, currency)) {
            faults.add(
                    BillingError.AMOUNT_TOO_PRECISE, field, "has more than %d decimals".formatted(decimals(currency)));
        }
    }

    /** Whether the amount says nothing below the minor unit. */
    public static boolean isExact(BigDecimal amount, String currency) {
        return amount.stripTrailingZeros().scale() <= decimals(currency);
    }

    /** The amount half up to the minor unit, with exactly its decimals. */
    public static BigDecimal rounded(BigDecimal amount, String currency) {
        return amount.setScale(decimals(currency), RoundingMode.HALF_UP);
    }

    public static BigDecimal zero(String currency) {
        return rounded(BigDecimal.ZERO, currency);
    }

    private static int decimals(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
