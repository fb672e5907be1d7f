package cis.query.report.buyers;

import cis.api.report.query.BuyerReport;
import cis.api.report.query.BuyerRow;
import cis.api.report.query.FindBuyerReport;
import cis.query.report.buyers.Buyer.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts customers gained, active and dormant; for one thread. */
final class BuyerMonths {

    /** More months are not shown: of more, the last ones. */
    static final int MAX_MONTHS = 240;

    private final int dormantAfter;
    private final TreeMap<Integer, Long> gained = new TreeMap<>();
    private final TreeMap<Integer, Long> active = new TreeMap<>();
    /** By how many customers more are dormant than in the month before. */
    private final TreeMap<Integer, Long> fallingAsleep = new TreeMap<>();

    BuyerMonths(int dormantAfter) {
        this.dormantAfter = dormantAfter;
    }

    void add(Buyer buyer) {
        int last = -1;
        for (Month one : buyer.months()) {
            int month = one.number();
            if (month == last) {
                continue;
            }
            active.merge(month, 1L, Long::sum);
            if (last < 0) {
                gained.merge(month, 1L, Long::sum);
            } else if (month - last > dormantAfter) {
                fallingAsleep.merge(last + dormantAfter, 1L, Long::sum);
                fallingAsleep.merge(month, -1L, Long::sum);
            }
            last = month;
        }
        if (last >= 0) {
            fallingAsleep.merge(last + dormantAfter, 1L, Long::sum);
        }
    }

    BuyerReport report(FindBuyerReport asked) {
        if (active.isEmpty()) {
            return new BuyerReport(null, null, dormantAfter, List.of());
        }
        int from = asked.from() == null ? active.firstKey() : number(asked.from());
        int to = asked.to() == null ? Math.max(from, active.lastKey()) : number(asked.to());
        from = Math.max(Math.min(from, to), to - MAX_MONTHS + 1);
        long buyers = before(gained, from);
        long dormant = before(fallingAsleep, from);
        List<BuyerRow> rows = new ArrayList<>();
        for (int month = from; month <= to; month++) {
            buyers += gained.getOrDefault(month, 0L);
            dormant += fallingAsleep.getOrDefault(month, 0L);
            rows.add(new BuyerRow(
                    month(month).toString(),
                    gained.getOrDefault(month, 0L),
                    active.getOrDefault(month, 0L),
                    dormant,
                    buyers));
        }
        return new BuyerReport(month(from).atDay(1), month(to).atEndOfMonth(), dormantAfter, rows);
    }

    private static long before(NavigableMap<Integer, Long> counts, int month) {
        return counts.headMap(month).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    static YearMonth month(int number) {
        return YearMonth.of(number / 12, number % 12 + 1);
    }

    static boolean lies(int month, @Nullable YearMonth from, @Nullable YearMonth to) {
        return (from == null || month >= number(from)) && (to == null || month <= number(to));
    }
}
