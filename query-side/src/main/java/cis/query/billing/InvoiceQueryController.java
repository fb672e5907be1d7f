package cis.query.billing;

import cis.api.billing.InvoiceId;
import cis.api.billing.query.FindInvoice;
import cis.api.billing.query.InvoicePage;
import cis.api.billing.query.InvoiceSummary;
import cis.api.billing.query.InvoiceView;
import cis.api.billing.query.ListInvoices;
import cis.platform.web.RequestContext;
import cis.query.web.AsOf;
import cis.query.web.Listing;
import cis.query.web.Listings;
import cis.query.web.PageParameters;
import cis.query.web.Parameters;
import cis.query.web.Questions;
import cis.query.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invoices over HTTP: found, seen, and printed. */
@RestController
@RequestMapping("/api/v1/invoices")
@Tag(name = "Billing")
class InvoiceQueryController {

    private static final String LIST = "invoices";

    private final Questions questions;
    private final DocumentAnswers answers;

    InvoiceQueryController(Questions questions, DocumentAnswers answers) {
        this.questions = questions;
        this.answers = answers;
    }

    @GetMapping
    @AsOf(AsOf.About.CUSTOMER_NAMED)
    @Operation(summary = "List invoices", description = "By issue date, drafts by the day of the draft, newest first.")
    ResponseEntity<Listing<InvoiceSummary>> list(
            @ParameterObject @ModelAttribute InvoiceParameters which,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        ListInvoices asked = which.read(caller.client(), parameters, LIST, page);
        parameters.check();
        InvoicePage answer = questions.ask(asked, InvoicePage.class, caller);
        return Listings.of(LIST, answer.items(), answer.next(), request);
    }

    @GetMapping("/{id}")
    @AsOf(AsOf.About.THING)
    @Operation(
            summary = "See an invoice, or print it",
            description = "JSON tells how it stands; its ETag is the version, that of the account is in the answer. An"
                    + " issued invoice is also printed as HTML or PDF/A, and as an e-invoice of EN 16931 in UBL, by"
                    + " Accept or by format; browsers get HTML once it is issued. What is printed never changes.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = InvoiceView.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = "string")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/xml", schema = @Schema(type = "string"))
            })
    Object find(
            @Parameter(description = "Its id") @PathVariable String id,
            @Parameter(description = "json, html, pdf or xml, for links; counts more than Accept", example = "json")
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            RequestContext caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        FindInvoice asked = new FindInvoice(caller.client(), new InvoiceId(Parameters.idInPath(id)));
        return answers.answer(
                Representation.asked(format, request),
                Printable.INVOICE,
                caller.client(),
                asked.invoiceId().value(),
                () -> view(asked, caller, response),
                response);
    }

    private InvoiceView view(FindInvoice asked, RequestContext caller, HttpServletResponse response) {
        InvoiceView found = questions.ask(asked, InvoiceView.class, caller);
        Version.tell(found.version(), response);
        return found;
    }
}
