package cis.query.report;

import cis.api.report.query.ComplaintGrouping;
import cis.api.report.query.ComplaintReport;
import cis.api.report.query.FindComplaintReport;
import cis.api.report.query.FindRecurringIssues;
import cis.api.report.query.RecurringIssues;
import cis.platform.web.RequestContext;
import cis.query.csv.ReportFormat;
import cis.query.web.Parameters;
import cis.query.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports of complaints over HTTP. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class ComplaintReportController {

    private static final String WHOLE_MONTHS = "complaints count by whole months";
    private static final int RECURS = 2;
    private static final int MAX_MIN = 1_000_000;
    private static final int MAX_MONTHS = 120;

    private final Questions questions;

    ComplaintReportController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/complaints")
    @Operation(
            summary = "See complaints by category, severity, product, month, outcome, root-cause or response",
            description = "A complaint counts in the month in which it came in. What was closed and reopened is not"
                    + " closed. Days are those from coming in to acknowledgement and to closing: median and 90th"
                    + " percentile, off by one in a hundred at most. Only whole months can be asked for.")
    ComplaintReport complaints(
            @Parameter(
                            description = "category, severity, product, month, outcome, root-cause or response",
                            required = true,
                            example = "category")
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            @Parameter(description = "First day that counts", example = "2026-01-01")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Last day that counts", example = "2026-12-31")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @ParameterObject @ModelAttribute ReportFormat format,
            RequestContext caller) {
        Parameters parameters = new Parameters();
        if (by == null) {
            parameters.refuse("by", "required", "must be given");
        }
        ComplaintGrouping grouping =
                parameters.choice("by", by == null ? null : by.replace('-', '_'), ComplaintGrouping.class);
        LocalDate first = parameters.date("from", from);
        LocalDate last = parameters.date("to", to);
        parameters.requireWholeMonths(first, last, WHOLE_MONTHS);
        parameters.requireOrder(first, last);
        parameters.check();
        ComplaintGrouping known = grouping == null ? ComplaintGrouping.MONTH : grouping;
        return questions.ask(
                new FindComplaintReport(caller.client(), known, month(first), month(last)),
                ComplaintReport.class,
                caller);
    }

    @GetMapping("/recurring-issues")
    @Operation(
            summary = "See which root causes keep leading to complaints about which products",
            description = "Closed complaints, each in the month in which it came in, compared with as many months"
                    + " before. Only whole months can be asked for, ten years at most.")
    RecurringIssues recurringIssues(
            @Parameter(description = "First day that counts; by default so that twelve months do")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Last day that counts; the end of this month by default")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(description = "How many complaints make an issue a recurring one; 2 by default", example = "2")
                    @RequestParam(required = false)
                    @Nullable
                    String min,
            @ParameterObject @ModelAttribute ReportFormat format,
            RequestContext caller) {
        Parameters parameters = new Parameters();
        int atLeast = parameters.number("min", min, 1, MAX_MIN, RECURS);
        LocalDate first = parameters.date("from", from);
        LocalDate last = parameters.date("to", to);
        parameters.requireWholeMonths(first, last, WHOLE_MONTHS);
        parameters.requireOrder(first, last);
        if (first != null && last != null && ChronoUnit.MONTHS.between(first, last) >= MAX_MONTHS) {
            parameters.refuse("to", "range", "must be within ten years of from");
        }
        parameters.check();
        return questions.ask(
                new FindRecurringIssues(caller.client(), month(first), month(last), atLeast),
                RecurringIssues.class,
                caller);
    }

    private static @Nullable YearMonth month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }
}
