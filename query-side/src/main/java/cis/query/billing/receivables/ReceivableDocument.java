package cis.query.billing.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of an invoice that is owed, day by day.
 *
 * @param changes by how much each day changed what is outstanding; days that left it as it was are not there
 * @param disputes what was disputed from that day on; zero once it was settled
 * @param openIn months in which something was outstanding at the end of a day, and {@value #OPEN} while something is:
 *     what finds the receivables of a day, and leaves all others alone
 */
record ReceivableDocument(
        String client,
        String customerId,
        String currency,
        String dueDate,
        Map<String, BigDecimal> changes,
        Map<String, BigDecimal> disputes,
        List<String> openIn) {

    static final String OPEN = "open";

    ReceivableDocument plus(LocalDate day, BigDecimal amount) {
        Map<String, BigDecimal> changed = new TreeMap<>(changes);
        changed.merge(day.toString(), amount, BigDecimal::add);
        changed.values().removeIf(change -> change.signum() == 0);
        return new ReceivableDocument(client, customerId, currency, dueDate, changed, disputes, openIn(changed));
    }

    ReceivableDocument disputed(LocalDate day, BigDecimal amount) {
        Map<String, BigDecimal> changed = new TreeMap<>(disputes);
        changed.put(day.toString(), amount);
        return new ReceivableDocument(client, customerId, currency, dueDate, changes, changed, openIn);
    }

    BigDecimal outstanding(LocalDate on) {
        return changes.entrySet().stream()
                .filter(one -> one.getKey().compareTo(on.toString()) <= 0)
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** At most what is outstanding. */
    BigDecimal disputed(LocalDate on) {
        return disputes.entrySet().stream()
                .filter(one -> one.getKey().compareTo(on.toString()) <= 0)
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(BigDecimal.ZERO)
                .min(outstanding(on));
    }

    private static List<String> openIn(Map<String, BigDecimal> changes) {
        Set<String> months = new TreeSet<>();
        BigDecimal outstanding = BigDecimal.ZERO;
        LocalDate since = LocalDate.MIN;
        for (Map.Entry<String, BigDecimal> change : new TreeMap<>(changes).entrySet()) {
            LocalDate day = LocalDate.parse(change.getKey());
            if (outstanding.signum() > 0) {
                addMonths(since, day.minusDays(1), months);
            }
            outstanding = outstanding.add(change.getValue());
            since = day;
        }
        if (outstanding.signum() > 0) {
            months.add(OPEN);
        }
        return List.copyOf(months);
    }

    private static void addMonths(LocalDate from, LocalDate to, Set<String> months) {
        YearMonth last = YearMonth.from(to);
        for (YearMonth month = YearMonth.from(from); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month.toString());
        }
    }
}
