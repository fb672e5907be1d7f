package cis.query.report.buyers;

import cis.api.report.query.BuyerReport;
import cis.api.report.query.CohortMeasure;
import cis.api.report.query.CohortReport;
import cis.api.report.query.FindBuyerReport;
import cis.api.report.query.FindCohorts;
import cis.platform.web.RequestContext;
import cis.query.csv.ReportFormat;
import cis.query.web.MonthPeriod;
import cis.query.web.Parameters;
import cis.query.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers by what they bought, over HTTP. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class BuyerReportController {

    private static final String WHOLE_MONTHS = "customers count by whole months";
    private static final int DORMANT_AFTER = 12;
    private static final int MAX_DORMANT_AFTER = 120;

    private final Questions questions;

    BuyerReportController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/customers")
    @Operation(
            summary = "See customers gained, active and dormant",
            description = "Month by month: who bought for the first time, who bought, and who had bought before but not"
                    + " in this month nor in those before it, twelve altogether unless dormantAfter says otherwise."
                    + " Reversed purchases do not count; what was brought back had been bought. Whole months only, at"
                    + " most " + BuyerMonths.MAX_MONTHS + " of them, the last ones.")
    BuyerReport customers(
            @Parameter(description = "First day that counts; the first purchase by default", example = "2010-12-01")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Last day that counts; the last purchase by default", example = "2011-12-31")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(description = "Months without a purchase, 1 to 120; 12 by default", example = "6")
                    @RequestParam(required = false)
                    @Nullable
                    String dormantAfter,
            @ParameterObject @ModelAttribute ReportFormat format,
            RequestContext caller) {
        Parameters parameters = new Parameters();
        MonthPeriod months = MonthPeriod.of(parameters, from, to, WHOLE_MONTHS);
        int dormant = months(parameters, dormantAfter);
        parameters.check();
        FindBuyerReport asked = new FindBuyerReport(caller.client(), months.from(), months.to(), dormant);
        return questions.ask(asked, BuyerReport.class, caller);
    }

    @GetMapping("/cohorts")
    @Operation(
            summary = "See what becomes of customers after their first purchase",
            description =
                    "The customers who first bought in one month are a cohort. Of each: how many of them bought, or"
                            + " what they spent in each currency, in that month, in the next one, and so on up to the last"
                            + " month in which anybody bought. Reversed purchases do not count; what was brought back had"
                            + " been"
                            + " bought. At"
                            + " most"
                            + " " + Cohorts.MAX_MONTHS + " cohorts, the last ones, and as many months of each.")
    CohortReport cohorts(
            @Parameter(description = "customers or spending; customers by default", example = "customers")
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            @Parameter(description = "First day of the first cohort", example = "2010-12-01")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Last day of the last cohort", example = "2011-12-31")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @ParameterObject @ModelAttribute ReportFormat format,
            RequestContext caller) {
        Parameters parameters = new Parameters();
        CohortMeasure measure = parameters.choice("by", by, CohortMeasure.class);
        MonthPeriod months = MonthPeriod.of(parameters, from, to, WHOLE_MONTHS);
        parameters.check();
        FindCohorts asked = new FindCohorts(
                caller.client(), measure == null ? CohortMeasure.CUSTOMERS : measure, months.from(), months.to());
        return questions.ask(asked, CohortReport.class, caller);
    }

    private static int months(Parameters parameters, @Nullable String text) {
        if (text == null) {
            return DORMANT_AFTER;
        }
        if (text.matches("[0-9]{1,3}")) {
            int months = Integer.parseInt(text);
            if (months >= 1 && months <= MAX_DORMANT_AFTER) {
                return months;
            }
        }
        parameters.refuse("dormantAfter", "range", "must be a number from 1 to " + MAX_DORMANT_AFTER);
        return DORMANT_AFTER;
    }
}
