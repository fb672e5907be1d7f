package cis.command.billing.account;

import cis.api.Money;
import cis.api.billing.BillingError;
import cis.command.aggregate.Faults;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * BIL-40: money is above zero, in a currency that has a minor unit, has no more decimals than that, and at most 15
 * digits before the point. Source: ISO 4217.
 */
public final class AmountPolicy {

    static final int MAX_INTEGER_DIGITS = 15;

    private AmountPolicy() {}

    /**
     * The amount with exactly the decimals of its currency.
     *
     * @param currency of what the money is for
     * @param field JSON Pointer to the money within the command's body
     * @throws cis.api.CommandRejected with every fault
     */
    static BigDecimal accept(Money given, String currency, String field) {
        Faults faults = new Faults();
        if (!given.currency().equals(currency)) {
            faults.add(BillingError.CURRENCY_MISMATCH, field + "/currency", "must be " + currency);
        }
        check(given, field, faults);
        faults.refuse();
        return inMinorUnit(given);
    }

    /** An amount that was accepted before, with exactly the decimals of its currency. */
    public static BigDecimal inMinorUnit(Money accepted) {
        return accepted.amount().setScale(decimals(accepted.currency()));
    }

    static BigDecimal zero(String currency) {
        return BigDecimal.ZERO.setScale(decimals(currency));
    }

    /** @param field JSON Pointer to the money within the command's body */
    public static void check(Money given, String field, Faults faults) {
        int decimals = decimals(given.currency());
        if (decimals < 0) {
            faults.add(
                    BillingError.CURRENCY_WITHOUT_MINOR_UNIT, field + "/currency", "is a currency without minor unit");
            return;
        }
        BigDecimal amount = given.amount().stripTrailingZeros();
        if (amount.signum() <= 0) {
            faults.add(BillingError.AMOUNT_NOT_POSITIVE, field + "/amount", "must be above 0");
        }
        if (amount.scale() > decimals) {
            faults.add(
                    BillingError.AMOUNT_TOO_PRECISE,
                    field + "/amount",
                    "must have at most " + decimals + " decimals in " + given.currency());
        }
        if (amount.precision() - amount.scale() > MAX_INTEGER_DIGITS) {
            faults.add(
                    BillingError.AMOUNT_TOO_LARGE,
                    field + "/amount",
                    "must have at most " + MAX_INTEGER_DIGITS + " digits before the point");
        }
    }

    private static int decimals(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
