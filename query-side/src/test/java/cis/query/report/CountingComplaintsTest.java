package cis.query.report;

import static cis.query.story.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cis.api.BusinessTime;
import cis.api.care.ComplaintClosing;
import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSeverity;
import cis.api.care.event.ComplaintClosed;
import cis.api.care.event.ComplaintReopened;
import cis.api.report.query.ComplaintFigures;
import cis.api.report.query.ComplaintGrouping;
import cis.api.report.query.ComplaintReport;
import cis.api.report.query.ComplaintRow;
import cis.api.report.query.DaysTaken;
import cis.api.report.query.FindComplaintReport;
import cis.api.report.query.IssueMonth;
import cis.api.report.query.Overview;
import cis.api.report.query.RecurringIssue;
import cis.api.report.query.RecurringIssues;
import cis.query.report.HandCount.Case;
import cis.query.story.Complaining;
import cis.query.story.RandomComplaints;
import cis.query.story.Story;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountingComplaintsTest {

    private static final YearMonth FROM = YearMonth.of(2025, 3);
    private static final YearMonth TO = YearMonth.of(2025, 8);

    private final Story story = new Story();
    private final long seed = System.nanoTime();

    @ParameterizedTest
    @EnumSource(ComplaintGrouping.class)
    void a_report_tells_what_the_events_tell_one_by_one(ComplaintGrouping by) {
        new RandomComplaints(story, new Random(seed), 30).happen(1_500);
        List<Case> cases = HandCount.of(story.events());
        assertSame(report(by, null, null), cases);
        List<Case> some = cases.stream()
                .filter(one -> one.month().compareTo(FROM.toString()) >= 0)
                .filter(one -> one.month().compareTo(TO.toString()) <= 0)
                .toList();
        assertSame(report(by, FROM, TO), some);
    }

    private void assertSame(ComplaintReport report, List<Case> cases) {
        ComplaintGrouping by = report.by();
        List<Case> counted = switch (by) {
            case OUTCOME, ROOT_CAUSE -> cases.stream().filter(Case::isClosed).toList();
            case RESPONSE ->
                cases.stream().filter(one -> one.response() != null).toList();
            default -> cases;
        };
        for (ComplaintRow row : report.rows()) {
            List<Case> ofRow = counted.stream()
                    .filter(one -> Objects.equals(one.key(by), row.key()))
                    .toList();
            String what = "seed %d, by %s, row %s".formatted(seed, by, row.key());
            Predicate<Case> acknowledged = by == ComplaintGrouping.SEVERITY
                    ? one -> Objects.equals(one.severityWhenAcknowledged(), row.key())
                    : one -> one.isAcknowledged() && Objects.equals(one.key(by), row.key());
            assertCounts(what, row, ofRow);
            if (row.acknowledged() != null) {
                assertThat(row.acknowledged()).as(what).isEqualTo(count(counted, acknowledged));
                assertDays(what, row.daysToAcknowledge(), counted, acknowledged, Case::daysToAcknowledge);
            }
        }
        assertThat(report.rows().stream().map(ComplaintRow::key))
                .as("seed %d, by %s", seed, by)
                .containsAll(counted.stream().map(one -> one.key(by)).toList())
                .doesNotHaveDuplicates();
        assertCounts("seed %d, by %s, total".formatted(seed, by), report.total(), counted);
    }

    private static void assertCounts(String what, ComplaintRow row, List<Case> cases) {
        if (row.answered() != null) {
            assertThat(row.answered()).as(what).isEqualTo(cases.size());
            return;
        }
        assertThat(row.closed()).as(what).isEqualTo(count(cases, Case::isClosed));
        assertThat(row.upheld()).as(what).isEqualTo(count(cases, one -> one.outcome() == ComplaintOutcome.UPHELD));
        assertThat(row.noReply()).as(what).isEqualTo(count(cases, one -> one.outcome() == ComplaintOutcome.NO_REPLY));
        assertDays(what, row.daysToClose(), cases, Case::isClosed, Case::daysToClose);
        if (row.filed() != null) {
            assertThat(row.filed()).as(what).isEqualTo(cases.size());
            assertThat(row.withdrawn()).as(what).isEqualTo(count(cases, Case::isWithdrawn));
            assertThat(row.open()).as(what).isEqualTo(count(cases, one -> !one.isClosed() && !one.isWithdrawn()));
        }
    }

    private static void assertDays(
            String what,
            @Nullable DaysTaken taken,
            List<Case> cases,
            Predicate<Case> which,
            ToDoubleFunction<Case> value) {
        double[] sorted =
                cases.stream().filter(which).mapToDouble(value).sorted().toArray();
        if (sorted.length == 0) {
            assertThat(taken).as(what).isNull();
            return;
        }
        DaysTaken days = Objects.requireNonNull(taken, what);
        double median = sorted[(int) (0.5 * (sorted.length - 1))];
        double p90 = sorted[(int) (0.9 * (sorted.length - 1))];
        assertThat(days.median().doubleValue()).as(what).isCloseTo(median, within(median * 0.01 + 0.0051));
        assertThat(days.p90().doubleValue()).as(what).isCloseTo(p90, within(p90 * 0.01 + 0.0051));
    }

    @RepeatedTest(5)
    void what_recurs_is_what_closed_complaints_say_month_by_month() {
        new RandomComplaints(story, new Random(seed), 30).happen(1_500);
        List<Case> cases = HandCount.of(story.events());
        IssueReports asked = new IssueReports(FROM, TO, 2);
        RecurringIssues report = asked.of(documents(ComplaintChange.Dimension.ISSUE, asked.earliest(), TO));
        assertThat(report.previousFrom()).isEqualTo("2024-09-01");
        assertThat(report.previousTo()).isEqualTo("2025-02-28");
        assertThat(report.rows()).as("seed %d", seed).isNotEmpty().allMatch(row -> row.complaints() >= 2);
        for (RecurringIssue row : report.rows()) {
            List<Case> closed = cases.stream()
                    .filter(Case::isClosed)
                    .filter(one -> row.rootCause().equals(one.rootCause()))
                    .filter(one -> Objects.equals(row.product(), one.product()))
                    .toList();
            for (IssueMonth month : row.months()) {
                assertThat(month.complaints())
                        .as("seed %d, %s in %s", seed, row.rootCause(), month.month())
                        .isEqualTo(count(closed, one -> one.month().equals(month.month())));
            }
            assertThat(row.previous())
                    .as("seed %d", seed)
                    .isEqualTo(count(
                            closed,
                            one -> one.month().compareTo("2024-09") >= 0
                                    && one.month().compareTo("2025-03") < 0));
        }
    }

    @RepeatedTest(5)
    void the_overview_knows_how_many_there_are() {
        new RandomComplaints(story, new Random(seed), 30).happen(800);
        List<Case> cases = HandCount.of(story.events());
        Overview overview =
                Overviews.of(List.copyOf(story.folded(new OverviewProjection()).values()), YearMonth.of(2025, 10));
        long closed = count(cases, Case::isClosed);
        long withdrawn = count(cases, Case::isWithdrawn);
        assertThat(overview.complaints())
                .as("seed %d", seed)
                .isEqualTo(new ComplaintFigures(cases.size(), closed, withdrawn, cases.size() - closed - withdrawn));
        overview.months()
                .forEach(month -> assertThat(month.complaints().filed())
                        .as("seed %d", seed)
                        .isEqualTo(count(cases, one -> one.month().equals(month.month()))));
    }

    @Test
    void a_complaint_counts_in_the_month_in_which_it_came_in() {
        complaint(1, ComplaintSeverity.LOW, "2026-01-31T23:30:00Z")
                .acknowledged("2026-02-02")
                .closed(ComplaintOutcome.UPHELD, "carrier", "2026-02-10");
        ComplaintRow january =
                report(ComplaintGrouping.MONTH, null, null).rows().getFirst();
        assertThat(january.key()).isEqualTo("2026-01");
        assertThat(january.closed()).isEqualTo(1);
        assertThat(january.daysToAcknowledge()).extracting(DaysTaken::median).hasToString("2.00");
        assertThat(january.daysToClose()).extracting(DaysTaken::p90).hasToString("10.00");
    }

    @Test
    void a_reopened_complaint_is_not_closed() {
        complaint(1, ComplaintSeverity.LOW, "2026-01-05")
                .acknowledged("2026-01-06")
                .closed(ComplaintOutcome.UPHELD, "carrier", "2026-01-10")
                .reopened("2026-01-12");
        ComplaintRow total = report(ComplaintGrouping.CATEGORY, null, null).total();
        assertThat(total.closed()).isZero();
        assertThat(total.open()).isEqualTo(1);
        assertThat(total.reopened()).isEqualTo(1);
        assertThat(total.daysToClose()).isNull();
        assertThat(report(ComplaintGrouping.OUTCOME, null, null).rows()).isEmpty();
        assertThat(report(ComplaintGrouping.ROOT_CAUSE, null, null).rows()).isEmpty();
    }

    @Test
    void a_closing_is_taken_back_though_its_moment_was_kept_with_fewer_decimals() {
        Complaining complaint = complaint(1, ComplaintSeverity.LOW, "2026-01-05T10:00:00.0009Z");
        ComplaintOutcome upheld = ComplaintOutcome.UPHELD;
        story.at("2026-01-07T12:00:00.000899999Z");
        story.happens(new ComplaintClosed(complaint.id(), ADA, upheld, "carrier", null, null, complaint.summary()));
        story.happens(new ComplaintReopened(
                complaint.id(),
                ADA,
                null,
                new ComplaintClosing(upheld, "carrier", new BusinessTime("2026-01-07T13:00:00.000+01:00")),
                Complaining.deadlines(LocalDate.of(2026, 1, 8)),
                null,
                complaint.summary()));
        assertThat(documents(ComplaintChange.Dimension.ISSUE, null, null)).isEmpty();
        assertThat(report(ComplaintGrouping.CATEGORY, null, null).total().daysToClose())
                .isNull();
    }

    @Test
    void a_new_severity_takes_the_complaint_along_and_what_had_happened_stays() {
        complaint(1, ComplaintSeverity.LOW, "2026-01-05")
                .acknowledged("2026-01-06")
                .classified(ComplaintSeverity.CRITICAL, null)
                .late(ComplaintDeadline.FINAL_RESPONSE);
        assertThat(report(ComplaintGrouping.SEVERITY, null, null).rows())
                .extracting(row -> row.key() + " " + row.filed() + " " + row.acknowledged() + " " + row.lateResponses())
                .containsExactly("LOW 0 1 0", "CRITICAL 1 0 1");
    }

    @Test
    void the_latest_response_counts_for_the_complaint_and_each_proposal_for_itself() {
        complaint(1, ComplaintSeverity.LOW, "2026-01-05")
                .proposed("explanation", null, true, "2026-01-06")
                .rejected("2026-01-07")
                .proposed("relief", "5.00", false, "2026-01-08");
        assertThat(report(ComplaintGrouping.RESPONSE, null, null).rows())
                .extracting(
                        row -> row.key() + " " + row.answered() + " " + row.timelyProposals() + "/" + row.proposals())
                .containsExactly("relief 1 0/1", "explanation 0 1/1");
    }

    private Complaining complaint(long number, ComplaintSeverity severity, String on) {
        return Complaining.filed(story, number, ADA, "delivery", severity, null, on, "Late");
    }

    private static long count(List<Case> cases, Predicate<Case> which) {
        return cases.stream().filter(which).count();
    }

    private ComplaintReport report(ComplaintGrouping by, @Nullable YearMonth from, @Nullable YearMonth to) {
        return ComplaintReports.of(
                new FindComplaintReport("main", by, from, to), documents(ComplaintReports.dimension(by), from, to));
    }

    private List<ComplaintTotalsDocument> documents(
            ComplaintChange.Dimension by, @Nullable YearMonth from, @Nullable YearMonth to) {
        return story.folded(new ComplaintTotalsProjection()).values().stream()
                .filter(one -> one.by() == by)
                .filter(one -> from == null || one.month().compareTo(from.toString()) >= 0)
                .filter(one -> to == null || one.month().compareTo(to.toString()) <= 0)
                .toList();
    }
}
