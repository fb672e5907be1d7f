package cis.query.event;

import cis.api.history.query.EventPage;
import cis.api.history.query.EventView;
import cis.api.history.query.ListEvents;
import cis.platform.web.RequestContext;
import cis.query.web.Listing;
import cis.query.web.Listings;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The events themselves over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Events", description = "What is stored: searched, followed from cause to effect, and handed on")
class EventController {

    private final Questions questions;

    EventController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/events")
    @Operation(
            summary = "Search in history",
            description = "Events as they are stored, personal data decrypted. nextCursor is the last position of the"
                    + " page: send it as after, or as before where the newest come first; Link does. An event counts as"
                    + " recorded in a stretch of time by its place in history; a day is one of UTC.")
    ResponseEntity<Listing<EventView>> events(
            @ParameterObject @ModelAttribute FilterParameters filter,
            @Parameter(description = "asc (oldest first, the default) or desc", example = "asc")
                    @RequestParam(required = false)
                    @Nullable
                    String order,
            @Parameter(description = "How many, 1 to 500", example = "50") @RequestParam(required = false) @Nullable
                    String limit,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        boolean descending = parameters.choice("order", order, Order.class) == Order.DESC;
        ListEvents asked =
                new ListEvents(caller.client(), descending, filter.read(parameters), parameters.limit(limit));
        parameters.check();
        EventPage page = questions.ask(asked, EventPage.class, caller);
        return Listings.linked(descending ? "before" : "after", page.items(), page.next(), request);
    }

    private enum Order {
        ASC,
        DESC
    }
}
