package cis.query.report;

import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSeverity;
import cis.api.report.query.ComplaintGrouping;
import cis.api.report.query.ComplaintReport;
import cis.api.report.query.ComplaintRow;
import cis.api.report.query.FindComplaintReport;
import cis.query.report.ComplaintChange.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds totals up to a report of complaints. */
final class ComplaintReports {

    private ComplaintReports() {}

    /** What of the totals a grouping is made of; a month is all severities. */
    static Dimension dimension(ComplaintGrouping by) {
        return switch (by) {
            case CATEGORY -> Dimension.CATEGORY;
            case SEVERITY, MONTH -> Dimension.SEVERITY;
            case PRODUCT -> Dimension.PRODUCT;
            case OUTCOME -> Dimension.OUTCOME;
            case ROOT_CAUSE -> Dimension.ISSUE;
            case RESPONSE -> Dimension.RESPONSE;
        };
    }

    /** @param documents of the dimension and the months asked about */
    static ComplaintReport of(FindComplaintReport asked, List<ComplaintTotalsDocument> documents) {
        boolean months = asked.by() == ComplaintGrouping.MONTH;
        Map<@Nullable String, ComplaintTally> sums = new HashMap<>();
        ComplaintTally total = ComplaintTally.NOTHING;
        for (ComplaintTotalsDocument one : documents) {
            sums.merge(months ? one.month() : one.key(), one.tally(), ComplaintTally::plus);
            total = total.plus(one.tally());
        }
        Function<ComplaintTally, RowFigures> figures = tally -> new RowFigures(asked.by(), tally);
        List<ComplaintRow> rows = sums.entrySet().stream()
                .filter(one -> !one.getValue().isNothing())
                .map(one -> figures.apply(one.getValue()).row(one.getKey()))
                .sorted(order(asked.by()))
                .toList();
        return new ComplaintReport(
                asked.by(),
                first(asked.from()),
                asked.to() == null ? null : asked.to().atEndOfMonth(),
                rows,
                figures.apply(total).row(null));
    }

    private static @Nullable LocalDate first(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    private static Comparator<ComplaintRow> order(ComplaintGrouping by) {
        Comparator<ComplaintRow> byKey = Comparator.comparing(row -> Objects.requireNonNullElse(row.key(), ""));
        return switch (by) {
            case MONTH -> byKey;
            case SEVERITY -> Comparator.comparing(row -> ComplaintSeverity.valueOf(String.valueOf(row.key())));
            case OUTCOME -> Comparator.comparing(row -> ComplaintOutcome.valueOf(String.valueOf(row.key())));
            case CATEGORY, PRODUCT -> most(ComplaintRow::filed).thenComparing(byKey);
            case ROOT_CAUSE -> most(ComplaintRow::closed).thenComparing(byKey);
            case RESPONSE ->
                most(ComplaintRow::answered)
                        .thenComparing(most(ComplaintRow::proposals))
                        .thenComparing(byKey);
        };
    }

    private static Comparator<ComplaintRow> most(Function<ComplaintRow, @Nullable Long> count) {
        return Comparator.comparingLong(row -> -Objects.requireNonNullElse(count.apply(row), 0L));
    }
}
