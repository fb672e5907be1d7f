package cis.query.web;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Whole months.
 *
 * @param from null: from the beginning
 * @param to null: to the end
 */
public record MonthPeriod(
        @Nullable YearMonth from, @Nullable YearMonth to) {

    /** Reads days, which must be the first and the last of months. */
    public static MonthPeriod of(Parameters parameters, @Nullable String from, @Nullable String to, String because) {
        LocalDate first = parameters.date("from", from);
        LocalDate last = parameters.date("to", to);
        parameters.requireWholeMonths(first, last, because);
        parameters.requireOrder(first, last);
        return new MonthPeriod(
                first == null ? null : YearMonth.from(first), last == null ? null : YearMonth.from(last));
    }
}
