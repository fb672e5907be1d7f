package cis.query.report.buyers;

import cis.api.Money;
import cis.api.report.query.CohortMeasure;
import cis.api.report.query.CohortReport;
import cis.api.report.query.CohortRow;
import cis.api.report.query.FindCohorts;
import cis.query.money.Amounts;
import cis.query.report.buyers.Buyer.Month;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sums customers up by the month of their first purchase; for one thread. */
final class Cohorts {

    /** Of more cohorts the last ones are shown, and of each no more months than this. */
    static final int MAX_MONTHS = 240;

    private final FindCohorts asked;
    private final TreeMap<Integer, Cohort> cohorts = new TreeMap<>();
    private int last;

    Cohorts(FindCohorts asked) {
        this.asked = asked;
    }

    void add(Buyer buyer) {
        List<Month> months = buyer.months();
        last = Math.max(last, months.getLast().number());
        int first = months.getFirst().number();
        if (BuyerMonths.lies(first, asked.from(), asked.to())) {
            cohorts.computeIfAbsent(first, month -> new Cohort()).add(first, months);
            if (cohorts.size() > MAX_MONTHS) {
                cohorts.pollFirstEntry();
            }
        }
    }

    CohortReport report() {
        List<CohortRow> rows = new ArrayList<>();
        cohorts.forEach((first, cohort) -> {
            int length = Math.min(last - first + 1, MAX_MONTHS);
            String month = BuyerMonths.month(first).toString();
            if (asked.by() == CohortMeasure.CUSTOMERS) {
                rows.add(new CohortRow(month, cohort.customers, null, cohort.buyers(length), null));
            } else {
                cohort.spent.forEach((currency, sums) -> rows.add(
                        new CohortRow(month, cohort.customers, currency, null, spending(sums, currency, length))));
            }
        });
        return new CohortReport(
                asked.by(),
                cohorts.isEmpty() ? null : BuyerMonths.month(cohorts.firstKey()).atDay(1),
                cohorts.isEmpty() ? null : BuyerMonths.month(cohorts.lastKey()).atEndOfMonth(),
                rows);
    }

    private static List<Money> spending(Map<Integer, BigDecimal> sums, String currency, int length) {
        List<Money> all = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            all.add(Amounts.money(sums.getOrDefault(i, BigDecimal.ZERO), currency));
        }
        return all;
    }

    private static final class Cohort {

        private final long[] buyers = new long[MAX_MONTHS];
        private final Map<String, Map<Integer, BigDecimal>> spent = new TreeMap<>();
        private long customers;

        private void add(int first, List<Month> months) {
            customers++;
            Set<Integer> distinct = new HashSet<>();
            for (Month one : months) {
                int after = one.number() - first;
                if (after < MAX_MONTHS) {
                    distinct.add(after);
                    spent.computeIfAbsent(one.currency(), currency -> new TreeMap<>())
                            .merge(after, one.spent(), BigDecimal::add);
                }
            }
            distinct.forEach(after -> buyers[after]++);
        }

        private List<Long> buyers(int length) {
            return Arrays.stream(buyers).limit(length).boxed().toList();
        }
    }
}
