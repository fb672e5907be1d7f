package cis.query.operation;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.operation.OperationKind;
import cis.api.operation.query.DeadLetterPage;
import cis.api.operation.query.DeadLetterView;
import cis.api.operation.query.DeadLettersApplied;
import cis.api.operation.query.FindDeadLetter;
import cis.api.operation.query.ListDeadLetters;
import cis.platform.projection.DeadLetter;
import cis.platform.projection.DeadLetterOperations;
import cis.platform.projection.ProjectionOperations;
import cis.platform.web.RequestContext;
import cis.query.web.Listing;
import cis.query.web.Listings;
import cis.query.web.PageParameters;
import cis.query.web.Parameters;
import cis.query.web.Questions;
import com.mongodb.MongoException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events that read models could not apply, over HTTP. */
@RestController
@RequestMapping("/api/v1/dead-letters")
@Tag(name = "Operations")
class DeadLetterController {

    private static final String LIST = "dead-letters";
    private static final String ALL = "*";
    private static final int MAX_NAME = 100;

    private final Questions questions;
    private final ProjectionOperations projections;
    private final DeadLetterOperations letters;
    private final Acts acts;

    DeadLetterController(
            Questions questions, ProjectionOperations projections, DeadLetterOperations letters, Acts acts) {
        this.questions = questions;
        this.projections = projections;
        this.letters = letters;
        this.acts = acts;
    }

    @GetMapping
    @Operation(
            summary = "See which events read models could not apply, and which wait behind them",
            description =
                    "Oldest first. A customer's events wait behind the first that failed, in that one read model.")
    ResponseEntity<Listing<DeadLetterView>> list(
            @Parameter(description = "Only of this projection", example = "invoices")
                    @RequestParam(required = false)
                    @Nullable
                    String projection,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        String name = parameters.text("projection", projection, MAX_NAME);
        if (name != null && projections.find(name).isEmpty()) {
            parameters.refuse("projection", "unknown", "must be the name of a projection, as /projections gives it");
        }
        String after = parameters.cursor(page.cursor(), LIST);
        if (after != null && !DeadLetterOperations.isId(after)) {
            parameters.refuse("cursor", "format", "must be the nextCursor of this very list");
        }
        ListDeadLetters asked = new ListDeadLetters(caller.client(), name, after, parameters.limit(page.limit()));
        parameters.check();
        DeadLetterPage answer = questions.ask(asked, DeadLetterPage.class, caller);
        return Listings.of(LIST, answer.items(), answer.next(), request);
    }

    @GetMapping("/{id}")
    @Operation(summary = "See one of them, with the shape of its payload: of the values only ids are shown")
    DeadLetterView find(
            @Parameter(description = "The dead letter's id", example = "invoices_v2:118") @PathVariable String id,
            RequestContext caller) {
        return questions.ask(new FindDeadLetter(caller.client(), id), DeadLetterView.class, caller);
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Apply an event again, and those that wait with it, in order, until one fails")
    @ActBody
    DeadLettersApplied retry(@PathVariable String id, RequestContext caller, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        String reason = Reasons.optional(request);
        return whileReadable(() -> {
            DeadLetter letter = require(id, caller);
            projections.requireIdle(letter.projectionVersion());
            record(OperationKind.RETRY, letter, reason, caller);
            return applied(letters.retry(letter), caller);
        });
    }

    @PostMapping("/{id}/discard")
    @Operation(
            summary = "Give an event up in one read model, for good",
            description = "History keeps it, other read models too. Those that waited behind it are applied. It stays"
                    + " given up in this version of the projection when that is folded anew. A reason is required.")
    @ActBody
    DeadLettersApplied discard(@PathVariable String id, RequestContext caller, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        String reason = Reasons.required(request);
        return whileReadable(() -> {
            DeadLetter letter = require(id, caller);
            projections.requireIdle(letter.projectionVersion());
            record(OperationKind.DISCARD, letter, reason, caller);
            return applied(letters.discard(letter), caller);
        });
    }

    @PostMapping("/retry-all")
    @Operation(summary = "Apply all of them again, those of one customer in order, until one of his fails")
    @ActBody
    DeadLettersApplied retryAll(RequestContext caller, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        String reason = Reasons.optional(request);
        return whileReadable(() -> {
            projections.requireIdleWithDeadLetters();
            acts.record(acts.newId(), OperationKind.RETRY_ALL, ALL, null, reason, caller);
            return applied(letters.retryAll(caller.client()), caller);
        });
    }

    private static DeadLettersApplied whileReadable(Supplier<DeadLettersApplied> work) {
        try {
            return work.get();
        } catch (MongoException e) {
            throw new CommandRejected(GeneralError.READ_MODELS_UNAVAILABLE);
        }
    }

    private void record(OperationKind kind, DeadLetter letter, @Nullable String reason, RequestContext caller) {
        acts.record(acts.newId(), kind, letter.id(), letter.eventId(), reason, caller);
    }

    private DeadLetter require(String id, RequestContext caller) {
        return letters.find(caller.client(), id).orElseThrow(() -> new CommandRejected(GeneralError.NOT_FOUND));
    }

    private DeadLettersApplied applied(int count, RequestContext caller) {
        return new DeadLettersApplied(count, letters.count(caller.client()));
    }
}
