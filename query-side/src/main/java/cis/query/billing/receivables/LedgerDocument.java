package cis.query.billing.receivables;

import cis.api.billing.query.LedgerAccount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * All that was posted for a bucket of customers in one currency, in a day, a month or a year.
 *
 * @param period {@code 2026-11-21}, {@code 2026-11} or {@code 2026}
 * @param accounts in the order of the chart; only those that anything was posted to
 */
record LedgerDocument(String client, Span span, String period, String currency, List<Entry> accounts) {

    enum Span {
        DAY,
        MONTH,
        YEAR
    }

    LedgerDocument plus(List<Entry> entries) {
        List<Entry> all = accounts;
        for (Entry entry : entries) {
            all = plus(all, entry);
        }
        return new LedgerDocument(client, span, period, currency, all);
    }

    /** Adds to the account's sums; also where both of its sides are above zero. */
    static List<Entry> plus(List<Entry> all, Entry entry) {
        List<Entry> sums = new ArrayList<>(all);
        int place = 0;
        while (place < sums.size() && sums.get(place).account().compareTo(entry.account()) < 0) {
            place++;
        }
        if (place < sums.size() && sums.get(place).account() == entry.account()) {
            Entry before = sums.get(place);
            sums.set(
                    place,
                    new Entry(
                            entry.account(),
                            before.debit().add(entry.debit()),
                            before.credit().add(entry.credit())));
        } else {
            sums.add(place, entry);
        }
        return List.copyOf(sums);
    }

    static BigDecimal debit(List<Entry> all) {
        return all.stream().map(Entry::debit).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal credit(List<Entry> all) {
        return all.stream().map(Entry::credit).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Debit less credit. */
    static BigDecimal balance(List<Entry> all, LedgerAccount account) {
        return all.stream()
                .filter(entry -> entry.account() == account)
                .map(entry -> entry.debit().subtract(entry.credit()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
