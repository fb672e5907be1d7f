package cis.query.report;

import cis.api.report.query.BoughtTogether;
import cis.api.report.query.FindBoughtTogether;
import cis.api.report.query.FindTopProducts;
import cis.api.report.query.ProductRanking;
import cis.api.report.query.TopProducts;
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

/** What is sold, over HTTP. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class ProductReportController {

    private static final String WHOLE_MONTHS = "products count by whole months";
    private static final int MAX_SKU = 100;

    private final Questions questions;

    ProductReportController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/top-products")
    @Operation(
            summary = "See which products sold best",
            description =
                    "By the number of purchases that hold them, by quantity bought, or by net: what was bought less"
                            + " what was brought back. Each currency has its own ranking. Reversed purchases do not count;"
                            + " only whole months can be asked for.")
    TopProducts topProducts(
            @Parameter(description = "quantity, net or purchases; net by default", example = "quantity")
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
            @Parameter(description = "So many of each currency; 50 by default, at most 500", example = "10")
                    @RequestParam(required = false)
                    @Nullable
                    String limit,
            @ParameterObject @ModelAttribute ReportFormat format,
            RequestContext caller) {
        Parameters parameters = new Parameters();
        ProductRanking ranking = parameters.choice("by", by, ProductRanking.class);
        MonthPeriod months = MonthPeriod.of(parameters, from, to, WHOLE_MONTHS);
        FindTopProducts asked = new FindTopProducts(
                caller.client(),
                ranking == null ? ProductRanking.NET : ranking,
                months.from(),
                months.to(),
                parameters.currency("currency", currency),
                parameters.limit(limit));
        parameters.check();
        return questions.ask(asked, TopProducts.class, caller);
    }

    @GetMapping("/bought-together")
    @Operation(
            summary = "See which products are bought together",
            description = "With a sku: what else was in the purchases that hold it. Without: the pairs that were in one"
                    + " purchase most often, among the " + Pairs.PRODUCTS + " products that were bought most often."
                    + " Confidence is the part of the first"
                    + " product's purchases that hold the second"
                    + " too; lift tells how many times as often"
                    + " that is as if they had nothing to do"
                    + " with each other. Products without a sku"
                    + " are in no pair; reversed purchases do"
                    + " not count; only whole months can be"
                    + " asked for. Of one product a sixteenth of"
                    + " the customers are"
                    + " told apart by at"
                    + " most"
                    + " " + PurchaseMarks.MAX
                    + " purchases a month and currency; salesLeftOut says how many were beyond that.")
    BoughtTogether boughtTogether(
            @Parameter(description = "What was bought together with this product", example = "85123A")
                    @RequestParam(required = false)
                    @Nullable
                    String sku,
            @Parameter(description = "First day that counts", example = "2010-12-01")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Last day that counts", example = "2026-12-31")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(description = "So many pairs; 50 by default, at most 500", example = "10")
                    @RequestParam(required = false)
                    @Nullable
                    String limit,
            @ParameterObject @ModelAttribute ReportFormat format,
            RequestContext caller) {
        Parameters parameters = new Parameters();
        MonthPeriod months = MonthPeriod.of(parameters, from, to, WHOLE_MONTHS);
        FindBoughtTogether asked = new FindBoughtTogether(
                caller.client(),
                parameters.text("sku", sku, MAX_SKU),
                months.from(),
                months.to(),
                parameters.limit(limit));
        parameters.check();
        return questions.ask(asked, BoughtTogether.class, caller);
    }
}
