package cis.query.history;

import cis.api.CustomerId;
import cis.api.history.query.EventPage;
import cis.api.history.query.EventView;
import cis.api.history.query.ListEvents;
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

/** History over HTTP: a customer's, told in sentences, and everybody's, as it is stored. */
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

    @GetMapping("/events")
    @Operation(
            summary = "Read raw history",
            description = "Events as they are stored, personal data decrypted. nextCursor is the last position of the"
                    + " page: send it as after.")
    ResponseEntity<Listing<EventView>> events(
            @Parameter(description = "Only events past this position, in the direction of the order", example = "0")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "asc (oldest first, the default) or desc", example = "asc")
                    @RequestParam(required = false)
                    @Nullable
                    String order,
            @Parameter(description = "Only these types, separated by commas", example = "customer.registered")
                    @RequestParam(required = false)
                    @Nullable
                    String type,
            @Parameter(description = "Only events of the customer with this id")
                    @RequestParam(required = false)
                    @Nullable
                    String customer,
            @Parameter(description = "How many, 1 to 500", example = "50") @RequestParam(required = false) @Nullable
                    String limit,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        ListEvents asked = new ListEvents(
                caller.client(),
                parameters.position("after", after),
                parameters.choice("order", order, Order.class) == Order.DESC,
                parameters.types(type),
                parameters.customer("customer", customer),
                parameters.limit(limit));
        parameters.check();
        EventPage page = questions.ask(asked, EventPage.class, caller);
        return Listings.linked("after", page.items(), page.next(), request);
    }

    private enum Order {
        ASC,
        DESC
    }
}
