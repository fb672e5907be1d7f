package cis.query.report;

import cis.api.report.query.FindOverview;
import cis.api.report.query.FindRevenueReport;
import cis.api.report.query.FindSalesReport;
import cis.api.report.query.Overview;
import cis.api.report.query.RevenueGrouping;
import cis.api.report.query.RevenueReport;
import cis.api.report.query.SalesGrouping;
import cis.api.report.query.SalesReport;
import cis.platform.web.RequestContext;
import cis.query.csv.ReportFormat;
import cis.query.web.Parameters;
import cis.query.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports over HTTP. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class ReportController {

    private final Questions questions;

    ReportController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/overview")
    @Operation(
            summary = "See the whole business at a glance",
            description =
                    "Customers, purchases and returns; gross, returned and net in each currency, altogether and in"
                            + " each of twelve months.")
    Overview overview(
            @Parameter(description = "Last of the twelve months; the current one by default", example = "2011-12")
                    @RequestParam(required = false)
                    @Nullable
                    String month,
            @ParameterObject @ModelAttribute ReportFormat format,
            RequestContext caller) {
        Parameters parameters = new Parameters();
        FindOverview asked = new FindOverview(caller.client(), parameters.month("month", month));
        parameters.check();
        return questions.ask(asked, Overview.class, caller);
    }

    @GetMapping("/sales")
    @Operation(
            summary = "See sales by month, day, country or product",
            description = "Gross is what was bought and not reversed, returned what was brought back, net the"
                    + " difference. By product only whole months can be asked for.")
    SalesReport sales(
            @Parameter(description = "month, day, country or product", required = true, example = "month")
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            @Parameter(description = "First day that counts", example = "2010-12-01")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Last day that counts", example = "2026-12-31")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(description = "Only this currency", example = "GBP") @RequestParam(required = false) @Nullable
                    String currency,
            @ParameterObject @ModelAttribute ReportFormat format,
            RequestContext caller) {
        Parameters parameters = new Parameters();
        if (by == null) {
            parameters.refuse("by", "required", "must be given");
        }
        SalesGrouping grouping = parameters.choice("by", by, SalesGrouping.class);
        LocalDate first = parameters.date("from", from);
        LocalDate last = parameters.date("to", to);
        if (grouping == SalesGrouping.PRODUCT) {
            parameters.requireWholeMonths(first, last, "products count by whole months");
        }
        parameters.requireOrder(first, last);
        String only = parameters.currency("currency", currency);
        parameters.check();
        SalesGrouping known = grouping == null ? SalesGrouping.MONTH : grouping;
        return questions.ask(new FindSalesReport(caller.client(), known, first, last, only), SalesReport.class, caller);
    }

    @GetMapping("/revenue")
    @Operation(
            summary = "See revenue by month, product or tax",
            description = "What was invoiced and what was credited, each by its date of issue, and the difference. Only"
                    + " whole months can be asked for. By product there is no tax: it is computed of all lines of a rate"
                    + " together.")
    RevenueReport revenue(
            @Parameter(description = "month, product or tax", required = true, example = "month")
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
            @Parameter(description = "Only this currency", example = "GBP") @RequestParam(required = false) @Nullable
                    String currency,
            @ParameterObject @ModelAttribute ReportFormat format,
            RequestContext caller) {
        Parameters parameters = new Parameters();
        if (by == null) {
            parameters.refuse("by", "required", "must be given");
        }
        RevenueGrouping grouping = parameters.choice("by", by, RevenueGrouping.class);
        LocalDate first = parameters.date("from", from);
        LocalDate last = parameters.date("to", to);
        parameters.requireWholeMonths(first, last, "revenue counts by whole months");
        parameters.requireOrder(first, last);
        String only = parameters.currency("currency", currency);
        parameters.check();
        FindRevenueReport asked = new FindRevenueReport(
                caller.client(),
                grouping == null ? RevenueGrouping.MONTH : grouping,
                first == null ? null : YearMonth.from(first),
                last == null ? null : YearMonth.from(last),
                only);
        return questions.ask(asked, RevenueReport.class, caller);
    }
}
