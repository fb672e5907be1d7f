package cis.query.billing.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A customer's account in one currency.
 *
 * @param days by how much each day changed the balance; those that left it as it was are not there
 */
record BalanceDocument(
        String client, String customerId, String currency, AccountSums sums, Map<String, BigDecimal> days) {

    BalanceDocument plus(AccountSums change, LocalDate postedOn) {
        Map<String, BigDecimal> changed = new TreeMap<>(days);
        changed.merge(postedOn.toString(), change.balance(), BigDecimal::add);
        changed.values().removeIf(day -> day.signum() == 0);
        return new BalanceDocument(client, customerId, currency, sums.plus(change), changed);
    }

    BigDecimal balanceBefore(LocalDate day) {
        return sum(one -> one.compareTo(day.toString()) < 0);
    }

    /** At the end of it. */
    BigDecimal balanceOn(LocalDate day) {
        return sum(one -> one.compareTo(day.toString()) <= 0);
    }

    private BigDecimal sum(Predicate<String> which) {
        return days.entrySet().stream()
                .filter(one -> which.test(one.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
