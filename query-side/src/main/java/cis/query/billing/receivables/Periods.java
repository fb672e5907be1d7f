package cis.query.billing.receivables;

import cis.query.billing.receivables.LedgerDocument.Span;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which years, months and days together are a stretch of time: as few as possible. */
record Periods(Span span, @Nullable String from, @Nullable String to) {

    /** Both ends count; null is open. */
    static List<Periods> of(@Nullable LocalDate from, @Nullable LocalDate to) {
        boolean startsMonth = from == null || from.getDayOfMonth() == 1;
        boolean endsMonth = to == null || to.getDayOfMonth() == to.lengthOfMonth();
        YearMonth first = from == null ? null : YearMonth.from(from);
        YearMonth last = to == null ? null : YearMonth.from(to);
        if (first != null && first.equals(last) && !(startsMonth && endsMonth)) {
            return List.of(of(Span.DAY, from, to));
        }
        List<Periods> periods = new ArrayList<>();
        if (first != null && !startsMonth) {
            periods.add(of(Span.DAY, from, first.atEndOfMonth()));
            first = first.plusMonths(1);
        }
        if (last != null && !endsMonth) {
            periods.add(of(Span.DAY, last.atDay(1), to));
            last = last.minusMonths(1);
        }
        if (first == null || last == null || !first.isAfter(last)) {
            periods.addAll(of(first, last));
        }
        return periods;
    }

    private static List<Periods> of(@Nullable YearMonth from, @Nullable YearMonth to) {
        boolean startsYear = from == null || from.getMonthValue() == 1;
        boolean endsYear = to == null || to.getMonthValue() == 12;
        Year first = from == null ? null : Year.from(from);
        Year last = to == null ? null : Year.from(to);
        if (first != null && first.equals(last) && !(startsYear && endsYear)) {
            return List.of(of(Span.MONTH, from, to));
        }
        List<Periods> periods = new ArrayList<>();
        if (first != null && !startsYear) {
            periods.add(of(Span.MONTH, from, first.atMonth(12)));
            first = first.plusYears(1);
        }
        if (last != null && !endsYear) {
            periods.add(of(Span.MONTH, last.atMonth(1), to));
            last = last.minusYears(1);
        }
        if (first == null || last == null || !first.isAfter(last)) {
            periods.add(of(Span.YEAR, text(first), text(last)));
        }
        return periods;
    }

    private static Periods of(Span span, @Nullable Object from, @Nullable Object to) {
        return new Periods(span, from == null ? null : from.toString(), to == null ? null : to.toString());
    }

    /** As a date begins: with four digits. */
    private static @Nullable String text(@Nullable Year year) {
        return year == null ? null : String.format(Locale.ROOT, "%04d", year.getValue());
    }
}
