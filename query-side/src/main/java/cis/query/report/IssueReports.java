package cis.query.report;

import cis.api.report.query.IssueMonth;
import cis.api.report.query.RecurringIssue;
import cis.api.report.query.RecurringIssues;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The months asked about and as many before them.
 *
 * @param min how many complaints make an issue a recurring one
 */
record IssueReports(YearMonth from, YearMonth to, int min) {

    private record Issue(String rootCause, @Nullable String product) {}

    /** First month of those before. */
    YearMonth earliest() {
        return from.minusMonths(months());
    }

    /** @param documents of issues, from the earliest month to the last */
    RecurringIssues of(List<ComplaintTotalsDocument> documents) {
        Map<Issue, Map<String, Long>> counts = new HashMap<>();
        for (ComplaintTotalsDocument one : documents) {
            Issue issue = new Issue(Objects.requireNonNull(one.key()), one.product());
            counts.computeIfAbsent(issue, key -> new TreeMap<>())
                    .merge(one.month(), one.tally().closed(), Long::sum);
        }
        List<RecurringIssue> rows = counts.entrySet().stream()
                .map(one -> issue(one.getKey(), one.getValue()))
                .filter(one -> one.complaints() >= min)
                .sorted(Comparator.comparingLong(RecurringIssue::complaints)
                        .reversed()
                        .thenComparing(RecurringIssue::rootCause)
                        .thenComparing(one -> Objects.requireNonNullElse(one.product(), "")))
                .toList();
        return new RecurringIssues(
                from.atDay(1),
                to.atEndOfMonth(),
                earliest().atDay(1),
                from.minusMonths(1).atEndOfMonth(),
                rows);
    }

    private RecurringIssue issue(Issue issue, Map<String, Long> counts) {
        List<IssueMonth> months = LongStream.range(0, months())
                .mapToObj(month -> from.plusMonths(month).toString())
                .map(month -> new IssueMonth(month, counts.getOrDefault(month, 0L)))
                .toList();
        long complaints = months.stream().mapToLong(IssueMonth::complaints).sum();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return new RecurringIssue(issue.rootCause(), issue.product(), complaints, all - complaints, months);
    }

    private long months() {
        return ChronoUnit.MONTHS.between(from, to) + 1;
    }
}
