package cis.query.billing;

import cis.api.billing.CreditNoteId;
import cis.api.billing.query.CreditNoteView;
import cis.api.billing.query.FindCreditNote;
import cis.platform.web.RequestContext;
import cis.query.web.AsOf;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Credit notes over HTTP: seen, and printed. */
@RestController
@RequestMapping("/api/v1/credit-notes")
@Tag(name = "Billing")
class CreditNoteQueryController {

    private final Questions questions;
    private final DocumentAnswers answers;

    CreditNoteQueryController(Questions questions, DocumentAnswers answers) {
        this.questions = questions;
        this.answers = answers;
    }

    @GetMapping("/{id}")
    @AsOf(AsOf.About.THING)
    @Operation(
            summary = "See a credit note, or print it",
            description = "JSON tells how it stands; its ETag is the version, that of the account is in the answer. An"
                    + " issued credit note is also printed, as an invoice is.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CreditNoteView.class)),
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
        FindCreditNote asked = new FindCreditNote(caller.client(), new CreditNoteId(Parameters.idInPath(id)));
        return answers.answer(
                Representation.asked(format, request),
                Printable.CREDIT_NOTE,
                caller.client(),
                asked.creditNoteId().value(),
                () -> view(asked, caller, response),
                response);
    }

    private CreditNoteView view(FindCreditNote asked, RequestContext caller, HttpServletResponse response) {
        CreditNoteView found = questions.ask(asked, CreditNoteView.class, caller);
        Version.tell(found.version(), response);
        return found;
    }
}
