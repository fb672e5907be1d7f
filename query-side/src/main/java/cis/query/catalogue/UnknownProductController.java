package cis.query.catalogue;

import cis.api.catalogue.query.FindUnknownProducts;
import cis.api.catalogue.query.UnknownProductsReport;
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

/** What to define, over HTTP. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class UnknownProductController {

    private final Questions questions;

    UnknownProductController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/unknown-products")
    @Operation(
            summary = "See which skus were bought that no product is defined for",
            description = "By purchases, most first. A sku leaves the list when it is defined. Only whole months can be"
                    + " asked for.")
    UnknownProductsReport unknownProducts(
            @Parameter(description = "First day that counts", example = "2010-12-01")
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
        MonthPeriod period = MonthPeriod.of(parameters, from, to, "products count by whole months");
        parameters.check();
        FindUnknownProducts asked = new FindUnknownProducts(caller.client(), period.from(), period.to());
        return questions.ask(asked, UnknownProductsReport.class, caller);
    }
}
