package cis.query.history;

import cis.api.CustomerId;
import cis.api.history.query.ListTimeline;
import cis.api.history.query.TimelineEntry;
import cis.api.history.query.TimelinePage;
import cis.platform.web.RequestContext;
import cis.query.web.AsOf;
import cis.query.web.Listing;
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

/** A customer's history over HTTP, told in sentences. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "History")
class HistoryController {

    private static final String TIMELINE = "timeline";

    private final Questions questions;

    HistoryController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/customers/{id}/timeline")
    @AsOf(AsOf.About.CUSTOMER)
    @Operation(
            summary = "See what happened to a customer",
            description = "One entry an event, by business time, newest first. Business time is when something happened"
                    + " as the business says, else when it was recorded; a day is one of UTC.")
    ResponseEntity<Listing<TimelineEntry>> timeline(
            @Parameter(description = "The customer's id") @PathVariable String id,
            @Parameter(description = "Only these types, separated by commas", example = "purchase.recorded")
                    @RequestParam(required = false)
                    @Nullable
                    String type,
            @Parameter(description = "First day, or moment, that counts", example = "2011-01-01")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Last day, or moment, that counts", example = "2026-12-31")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        ListTimeline asked = new ListTimeline(
                caller.client(),
                new CustomerId(Parameters.idInPath(id)),
                parameters.types(type),
                parameters.from("from", from),
                parameters.until("to", to),
                parameters.cursor(page.cursor(), TIMELINE),
                parameters.limit(page.limit()));
        parameters.check();
        TimelinePage answer = questions.ask(asked, TimelinePage.class, caller);
        return Listings.of(TIMELINE, answer.items(), answer.next(), request);
    }
}
