package cis.query.billing.receivables;

import cis.api.CustomerId;
import cis.api.billing.query.Ageing;
import cis.api.billing.query.CustomerBalance;
import cis.api.billing.query.FindAgeing;
import cis.api.billing.query.FindBalance;
import cis.api.billing.query.FindLedger;
import cis.api.billing.query.FindStatement;
import cis.api.billing.query.Ledger;
import cis.api.billing.query.Statement;
import cis.platform.web.RequestContext;
import cis.query.csv.ReportFormat;
import cis.query.web.AsOf;
import cis.query.web.Listings;
import cis.query.web.PageParameters;
import cis.query.web.Parameters;
import cis.query.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers owe, over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Receivables")
class ReceivablesQueryController {

    private static final String STATEMENT = "statement";
    private static final String LEDGER = "ledger";

    private final Questions questions;

    ReceivablesQueryController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/customers/{id}/balance")
    @AsOf(AsOf.About.CUSTOMER)
    @Operation(
            summary = "See what a customer owes",
            description =
                    "In each currency; outstanding - unapplied = invoiced - paid - credited - writtenOff + refunded.")
    CustomerBalance balance(
            @Parameter(description = "The customer's id") @PathVariable String id, RequestContext caller) {
        FindBalance asked = new FindBalance(caller.client(), new CustomerId(Parameters.idInPath(id)));
        return questions.ask(asked, CustomerBalance.class, caller);
    }

    @GetMapping("/customers/{id}/statement")
    @AsOf(AsOf.About.CUSTOMER)
    @Operation(
            summary = "See every posting to a customer's account",
            description = "By currency, then by day of posting; with what was owed before, after each, and at the end."
                    + " The totals are those of the whole period, on each page.")
    ResponseEntity<Statement> statement(
            @Parameter(description = "The customer's id") @PathVariable String id,
            @ParameterObject @ModelAttribute PeriodParameters period,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        String after = parameters.cursor(page.cursor(), STATEMENT);
        if (after != null && !StatementCursor.isOne(after)) {
            parameters.refuse("cursor", "format", "must be the nextCursor of this very list");
        }
        FindStatement asked = new FindStatement(
                caller.client(),
                new CustomerId(Parameters.idInPath(id)),
                parameters.date("from", period.from()),
                parameters.date("to", period.to()),
                parameters.currency("currency", period.currency()),
                after,
                parameters.limit(page.limit()));
        parameters.requireOrder(asked.from(), asked.to());
        parameters.check();
        Statement answer = questions.ask(asked, Statement.class, caller);
        return Listings.with(STATEMENT, answer.nextCursor(), request, answer::withNextCursor);
    }

    @GetMapping("/receivables/ageing")
    @AsOf(AsOf.About.RECEIVABLES)
    @Operation(
            summary = "See what is past due, by how long",
            description = "As it stood at the end of a day. What is disputed is counted apart, whether due or not.")
    Ageing ageing(
            @Parameter(description = "End of which day; today by default", example = "2026-03-31")
                    @RequestParam(required = false)
                    @Nullable
                    String on,
            @Parameter(description = "Only this currency", example = "GBP") @RequestParam(required = false) @Nullable
                    String currency,
            @Parameter(description = "Only this customer", example = "01980c2e-7a54-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    String customer,
            @ParameterObject @ModelAttribute ReportFormat format,
            RequestContext caller) {
        Parameters parameters = new Parameters();
        FindAgeing asked = new FindAgeing(
                caller.client(),
                parameters.date("on", on),
                parameters.currency("currency", currency),
                parameters.customer("customer", customer));
        parameters.check();
        return questions.ask(asked, Ageing.class, caller);
    }

    @GetMapping("/receivables/ledger")
    @Operation(
            summary = "See every financial event as balanced entries",
            description =
                    "By currency, then by day; with the debit and credit of each account in the whole period, on each"
                            + " page.")
    ResponseEntity<Ledger> ledger(
            @ParameterObject @ModelAttribute PeriodParameters period,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        FindLedger asked = new FindLedger(
                caller.client(),
                parameters.date("from", period.from()),
                parameters.date("to", period.to()),
                parameters.currency("currency", period.currency()),
                parameters.cursor(page.cursor(), LEDGER),
                parameters.limit(page.limit()));
        parameters.requireOrder(asked.from(), asked.to());
        parameters.check();
        Ledger answer = questions.ask(asked, Ledger.class, caller);
        return Listings.with(LEDGER, answer.nextCursor(), request, answer::withNextCursor);
    }
}
