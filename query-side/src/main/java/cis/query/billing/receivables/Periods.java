package cis.query.billing.receivables;

import cis.query.billing.receivables.LedgerDocument.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which months and days together are a stretch of time: as few as possible. */
record Periods(Span span, @Nullable String from, @Nullable String to) {

    /** Both ends count; null is open. */
    static List<Periods> of(@Nullable LocalDate from, @Nullable LocalDate to) {
        boolean startsMonth = from == null || from.getDayOfMonth() == 1;
        boolean endsMonth = to == null || to.getDayOfMonth() == to.lengthOfMonth();
        if (from != null
                && to != null
                && YearMonth.from(from).equals(YearMonth.from(to))
                && !(startsMonth && endsMonth)) {
            return List.of(new Periods(Span.DAY, from.toString(), to.toString()));
        }
        List<Periods> periods = new ArrayList<>();
        YearMonth first = from == null ? null : YearMonth.from(from);
        YearMonth last = to == null ? null : YearMonth.from(to);
        if (first != null && !startsMonth) {
            periods.add(new Periods(
                    Span.DAY, String.valueOf(from), first.atEndOfMonth().toString()));
            first = first.plusMonths(1);
        }
        if (last != null && !endsMonth) {
            periods.add(new Periods(Span.DAY, last.atDay(1).toString(), String.valueOf(to)));
            last = last.minusMonths(1);
        }
        if (first == null || last == null || !first.isAfter(last)) {
            periods.add(new Periods(Span.MONTH, text(first), text(last)));
        }
        return periods;
    }

    private static @Nullable String text(@Nullable YearMonth month) {
        return month == null ? null : month.toString();
    }
}
