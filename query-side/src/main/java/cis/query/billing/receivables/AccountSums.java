package cis.query.billing.receivables;

import java.math.BigDecimal;

/**
 * What an account sums up to, in one currency.
 *
 * @param paid received, less what was taken back
 * @param writtenOff given up, less what was recovered
 * @param outstanding of invoices
 * @param unapplied of payments and credit notes
 */
public record AccountSums(
        BigDecimal invoiced,
        BigDecimal paid,
        BigDecimal credited,
        BigDecimal writtenOff,
        BigDecimal refunded,
        BigDecimal outstanding,
        BigDecimal unapplied) {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    public static final AccountSums NOTHING = new AccountSums(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

    public AccountSums plus(AccountSums other) {
        return new AccountSums(
                invoiced.add(other.invoiced),
                paid.add(other.paid),
                credited.add(other.credited),
                writtenOff.add(other.writtenOff),
                refunded.add(other.refunded),
                outstanding.add(other.outstanding),
                unapplied.add(other.unapplied));
    }

    /** Negative where there is more credit than debt. */
    public BigDecimal balance() {
        return outstanding.subtract(unapplied);
    }

    static AccountSums invoiced(BigDecimal amount) {
        return new AccountSums(amount, ZERO, ZERO, ZERO, ZERO, amount, ZERO);
    }

    static AccountSums paid(BigDecimal amount) {
        return new AccountSums(ZERO, amount, ZERO, ZERO, ZERO, ZERO, amount);
    }

    static AccountSums credited(BigDecimal amount) {
        return new AccountSums(ZERO, ZERO, amount, ZERO, ZERO, ZERO, amount);
    }

    static AccountSums writtenOff(BigDecimal amount) {
        return new AccountSums(ZERO, ZERO, ZERO, amount, ZERO, amount.negate(), ZERO);
    }

    static AccountSums refunded(BigDecimal amount) {
        return new AccountSums(ZERO, ZERO, ZERO, ZERO, amount, ZERO, amount.negate());
    }

    static AccountSums applied(BigDecimal amount) {
        return new AccountSums(ZERO, ZERO, ZERO, ZERO, ZERO, amount.negate(), amount.negate());
    }
}
