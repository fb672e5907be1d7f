package cis.query.replay;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.GeneralError;
import cis.api.history.query.CustomerDifference;
import cis.api.history.query.CustomerStep;
import cis.api.history.query.FieldChange;
import cis.api.history.query.FieldChangePage;
import cis.api.history.query.FindDifference;
import cis.api.history.query.ListFieldChanges;
import cis.api.history.query.ListSteps;
import cis.platform.web.RequestContext;
import cis.query.replay.Bounds.Between;
import cis.query.web.Listing;
import cis.query.web.Listings;
import cis.query.web.PageParameters;
import cis.query.web.Parameters;
import cis.query.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's past over HTTP: who changed what, what is not the same, and every step again. */
@RestController
@RequestMapping("/api/v1/customers/{id}")
@Tag(name = "History")
class ReplayController {

    private static final String FROM = "Where to begin: " + Bounds.FORM;
    private static final String TO = "Where to end, instead of now: " + Bounds.FORM;

    private static final int DIFFERENCES_AT_ONCE = 4;

    private final Questions questions;
    private final Bounds bounds;
    private final Replays replays;
    /** Each goes through a customer's whole history between its moments. */
    private final Semaphore differences = new Semaphore(DIFFERENCES_AT_ONCE);

    ReplayController(Questions questions, Bounds bounds, Replays replays) {
        this.questions = questions;
        this.bounds = bounds;
        this.replays = replays;
    }

    @GetMapping("/history")
    @Operation(
            summary = "See who changed what of a customer",
            description = "Every field of the profile, for ever: from what to what, by which event, when, by whom and"
                    + " why. Fields are JSON Pointers into the profile; things of a list go by what identifies them, as"
                    + " in /contactPoints/EMAIL:ada@example.org/verified, an address to come by its kind and first day."
                    + " recordedAt is when CIS was told, effective from when it holds. A page may hold fewer than asked"
                    + " for while there is a next one.")
    ResponseEntity<Listing<FieldChange>> history(
            @Parameter(description = "The customer's id") @PathVariable String id,
            @Parameter(description = FROM, example = "2026-01-01") @RequestParam(required = false) @Nullable
                    String from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "Only this field of the profile, and those below it", example = "/addresses")
                    @RequestParam(required = false)
                    @Nullable
                    String field,
            @Parameter(description = "Only what was done by the one with this opaque id", example = "agent-7")
                    @RequestParam(required = false)
                    @Nullable
                    String actor,
            @Parameter(description = "asc (oldest first) or desc (the default)", example = "desc")
                    @RequestParam(required = false)
                    @Nullable
                    String order,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        CustomerId customer = new CustomerId(Parameters.idInPath(id));
        boolean descending = parameters.choice("order", order, Order.class) != Order.ASC;
        String list = "history " + customer + (descending ? " desc" : " asc");
        HistoryCursor cursor = HistoryCursor.read(parameters, parameters.cursor(page.cursor(), list), bounds.present());
        Between asked = bounds.stretch(parameters, caller.client(), customer, from, to);
        ListFieldChanges question = new ListFieldChanges(
                caller.client(),
                customer,
                asked.from(),
                cursor == null ? asked.to() : cursor.to(),
                FieldNames.read(parameters, field),
                parameters.text("actor", actor, 200),
                descending,
                cursor == null ? null : cursor.after(),
                parameters.limit(page.limit()));
        parameters.check();
        FieldChangePage answer = questions.ask(question, FieldChangePage.class, caller);
        String next = answer.next();
        return Listings.of(
                list, answer.items(), next == null ? null : new HistoryCursor(question.to(), next).text(), request);
    }

    @GetMapping("/diff")
    @Operation(
            summary = "See what of a customer is not the same at two moments",
            description = "Field by field, each with the event that set it last. A position is a number; a moment or a"
                    + " day stands for what was known by then, a day as from by its beginning, as to by its end."
                    + " Without from: since nothing was known. Without to: until now.")
    CustomerDifference difference(
            @Parameter(description = "The customer's id") @PathVariable String id,
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable String from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable String to,
            RequestContext caller) {
        Parameters parameters = new Parameters();
        CustomerId customer = new CustomerId(Parameters.idInPath(id));
        Between asked = bounds.moments(parameters, caller.client(), customer, from, to);
        parameters.check();
        FindDifference question = new FindDifference(caller.client(), customer, asked.from(), asked.to());
        if (!differences.tryAcquire()) {
            throw new CommandRejected(GeneralError.TOO_MANY_REQUESTS);
        }
        try {
            return questions.ask(question, CustomerDifference.class, caller);
        } finally {
            differences.release();
        }
    }

    @GetMapping(
            path = "/replay",
            produces = {Replays.NDJSON, MediaType.TEXT_EVENT_STREAM_VALUE})
    @Operation(
            summary = "See a customer's history again, step by step",
            description = "Each step is an event, or a day that brought what an event had announced: with the fields it"
                    + " changed, and the whole profile after it. The last step is the profile as it is now. NDJSON, or"
                    + " server-sent events where Accept says so: those have the step's id as id, can be gone on with by"
                    + " Last-Event-ID, and close with an event named end. 204 where no step is left.")
    @ApiResponse(
            responseCode = "200",
            description = "One line, or one server-sent event, for each step",
            content = {
                @Content(mediaType = Replays.NDJSON, schema = @Schema(implementation = CustomerStep.class)),
                @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "204", description = "No step is left", content = @Content)
    void replay(
            @Parameter(description = "The customer's id") @PathVariable String id,
            @Parameter(description = "The first step: " + Bounds.FORM) @RequestParam(required = false) @Nullable
                    String from,
            @Parameter(description = "How many steps at most, 1 to 1000000; all by default", example = "10")
                    @RequestParam(required = false)
                    @Nullable
                    String limit,
            RequestContext caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = new Parameters();
        CustomerId customer = new CustomerId(Parameters.idInPath(id));
        Between asked = bounds.stretch(parameters, caller.client(), customer, from, null);
        int most = parameters.number("limit", limit, 1, Replays.MOST_STEPS, Replays.MOST_STEPS);
        StepKey last = Replays.lastEventId(parameters, request, asked.to().position());
        parameters.check();
        ListSteps question = new ListSteps(
                caller.client(), customer, asked.from(), asked.to(), last == null ? null : last.text(), most);
        replays.send(question, caller, Replays.isWantedAsEvents(request), response);
    }

    private enum Order {
        ASC,
        DESC
    }
}
