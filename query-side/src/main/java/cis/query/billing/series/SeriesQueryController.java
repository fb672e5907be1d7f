package cis.query.billing.series;

import cis.api.billing.DocumentSeriesId;
import cis.api.billing.query.DocumentSeriesList;
import cis.api.billing.query.DocumentSeriesProof;
import cis.api.billing.query.DocumentSeriesView;
import cis.api.billing.query.FindDocumentSeriesProof;
import cis.api.billing.query.ListDocumentSeries;
import cis.platform.web.RequestContext;
import cis.query.web.Listing;
import cis.query.web.Listings;
import cis.query.web.Parameters;
import cis.query.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Series of document numbers over HTTP. */
@RestController
@RequestMapping("/api/v1/document-series")
@Tag(name = "Billing")
class SeriesQueryController {

    private final Questions questions;

    SeriesQueryController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping
    @Operation(summary = "List series of document numbers", description = "All of them, newest year first.")
    ResponseEntity<Listing<DocumentSeriesView>> list(RequestContext caller, HttpServletRequest request) {
        DocumentSeriesList answer =
                questions.ask(new ListDocumentSeries(caller.client()), DocumentSeriesList.class, caller);
        return Listings.of("document-series", answer.items(), null, request);
    }

    @GetMapping("/{id}/proof")
    @Operation(
            summary = "Prove that a series has no gap",
            description = "Reads the series' own events: numbers from 1 on with no hole and no duplicate, dates that"
                    + " never go back, each number a document or about to become one; or the first fault. Two readers"
                    + " who get the same sha256 have seen the same numbers.")
    DocumentSeriesProof proof(
            @Parameter(description = "The id of the series") @PathVariable String id, RequestContext caller) {
        FindDocumentSeriesProof asked =
                new FindDocumentSeriesProof(caller.client(), new DocumentSeriesId(Parameters.idInPath(id)));
        return questions.ask(asked, DocumentSeriesProof.class, caller);
    }
}
