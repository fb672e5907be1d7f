package cis.query.report;

import static cis.query.csv.Column.column;

import cis.api.report.query.ComplaintReport;
import cis.api.report.query.ComplaintRow;
import cis.api.report.query.DaysTaken;
import cis.api.report.query.IssueMonth;
import cis.api.report.query.RecurringIssue;
import cis.api.report.query.RecurringIssues;
import cis.query.csv.CsvTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports of complaints as tables. */
@Configuration(proxyBeanMethods = false)
class ComplaintTables {

    private record InMonth(RecurringIssue issue, IssueMonth month) {}

    @Bean
    CsvTable<ComplaintReport, ComplaintRow> complaintTable() {
        return CsvTable.of(
                ComplaintReport.class,
                "complaints",
                ComplaintReport::rows,
                column("key", ComplaintRow::key),
                column("filed", ComplaintRow::filed),
                column("acknowledged", ComplaintRow::acknowledged),
                column("closed", ComplaintRow::closed),
                column("upheld", ComplaintRow::upheld),
                column("partlyUpheld", ComplaintRow::partlyUpheld),
                column("notUpheld", ComplaintRow::notUpheld),
                column("noReply", ComplaintRow::noReply),
                column("withdrawn", ComplaintRow::withdrawn),
                column("open", ComplaintRow::open),
                column("reopened", ComplaintRow::reopened),
                column("lateAcknowledgements", ComplaintRow::lateAcknowledgements),
                column("lateResponses", ComplaintRow::lateResponses),
                column("answered", ComplaintRow::answered),
                column("proposals", ComplaintRow::proposals),
                column("timelyProposals", ComplaintRow::timelyProposals),
                column("medianDaysToAcknowledge", row -> days(row.daysToAcknowledge(), DaysTaken::median)),
                column("p90DaysToAcknowledge", row -> days(row.daysToAcknowledge(), DaysTaken::p90)),
                column("medianDaysToClose", row -> days(row.daysToClose(), DaysTaken::median)),
                column("p90DaysToClose", row -> days(row.daysToClose(), DaysTaken::p90)));
    }

    /** A line for each month of each issue. */
    @Bean
    CsvTable<RecurringIssues, ?> recurringIssuesTable() {
        return CsvTable.of(
                RecurringIssues.class,
                "recurring-issues",
                ComplaintTables::months,
                column("rootCause", row -> row.issue().rootCause()),
                column("product", row -> row.issue().product()),
                column("complaints", row -> row.issue().complaints()),
                column("previous", row -> row.issue().previous()),
                column("month", row -> row.month().month()),
                column("inMonth", row -> row.month().complaints()));
    }

    private static List<InMonth> months(RecurringIssues report) {
        return report.rows().stream()
                .flatMap(issue -> issue.months().stream().map(month -> new InMonth(issue, month)))
                .toList();
    }

    private static @Nullable BigDecimal days(@Nullable DaysTaken taken, Function<DaysTaken, BigDecimal> which) {
        return taken == null ? null : which.apply(taken);
    }
}
