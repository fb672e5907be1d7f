package cis.query.operation;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import cis.api.operation.query.FindProjection;
import cis.api.operation.query.ListProjections;
import cis.api.operation.query.ProjectionPage;
import cis.api.operation.query.ProjectionView;
import cis.platform.projection.ProjectionOperations;
import cis.platform.projection.ServedProjection;
import cis.platform.web.RequestContext;
import cis.query.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Read models over HTTP: how far they are, and what operators do with them. */
@RestController
@RequestMapping("/api/v1/projections")
@Tag(name = "Operations")
class ProjectionController {

    private final Questions questions;
    private final ProjectionOperations operations;
    private final Acts acts;

    ProjectionController(Questions questions, ProjectionOperations operations, Acts acts) {
        this.questions = questions;
        this.operations = operations;
        this.acts = acts;
    }

    @GetMapping
    @Operation(summary = "See how far read models are, and what is being done with them")
    ProjectionPage list(RequestContext caller) {
        return questions.ask(new ListProjections(), ProjectionPage.class, caller);
    }

    @GetMapping("/{name}")
    @Operation(summary = "See one read model, and how far a verification or a rebuild of it is")
    ProjectionView find(
            @Parameter(description = "Name of the projection") @PathVariable String name, RequestContext caller) {
        return questions.ask(new FindProjection(name), ProjectionView.class, caller);
    }

    @PostMapping("/{name}/verify")
    @Operation(
            summary = "Compare every document with what its events come to",
            description = "Folds all events once more, in the background, and compares document by document at one"
                    + " position. The projection says how far that is, and what was found.")
    @ActBody
    ResponseEntity<ProjectionView> verify(@PathVariable String name, RequestContext caller, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        return begin(name, OperationKind.VERIFY, Reasons.optional(request), caller, request);
    }

    @PostMapping("/{name}/rebuild")
    @Operation(
            summary = "Fold a read model anew, beside the one that answers",
            description = "In the background. The new one takes over when it is complete and holds what was folded; the"
                    + " one of before is kept for a roll-back. A reason is required.")
    @ActBody
    ResponseEntity<ProjectionView> rebuild(@PathVariable String name, RequestContext caller, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        return begin(name, OperationKind.REBUILD, Reasons.required(request), caller, request);
    }

    @PostMapping("/{name}/rollback")
    @Operation(
            summary = "Let the read model of before the last rebuild answer again",
            description = "In the background: it is brought up to date first. A reason is required.")
    @ActBody
    ResponseEntity<ProjectionView> rollBack(
            @PathVariable String name, RequestContext caller, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        return begin(name, OperationKind.ROLL_BACK, Reasons.required(request), caller, request);
    }

    @PostMapping("/{name}/pause")
    @Operation(summary = "Pause what is being done with a read model; it goes on answering")
    @ActBody
    ResponseEntity<ProjectionView> pause(@PathVariable String name, RequestContext caller, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        return control(name, OperationKind.PAUSE, Reasons.optional(request), caller, request);
    }

    @PostMapping("/{name}/resume")
    @Operation(summary = "Go on with what was paused")
    @ActBody
    ResponseEntity<ProjectionView> resume(@PathVariable String name, RequestContext caller, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        return control(name, OperationKind.RESUME, Reasons.optional(request), caller, request);
    }

    @PostMapping("/{name}/cancel")
    @Operation(summary = "Give up what is being done with a read model, and leave it as it was")
    @ActBody
    ResponseEntity<ProjectionView> cancel(@PathVariable String name, RequestContext caller, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        return control(name, OperationKind.CANCEL, Reasons.optional(request), caller, request);
    }

    private ResponseEntity<ProjectionView> begin(
            String name,
            OperationKind kind,
            @Nullable String reason,
            RequestContext caller,
            HttpServletRequest request) {
        OperationId id = acts.newId();
        String target = versioned(name);
        operations.begin(name, kind, id, () -> acts.record(id, kind, target, null, reason, caller));
        return accepted(name, caller, request);
    }

    private ResponseEntity<ProjectionView> control(
            String name,
            OperationKind kind,
            @Nullable String reason,
            RequestContext caller,
            HttpServletRequest request) {
        String target = versioned(name);
        operations.control(name, kind, () -> acts.record(acts.newId(), kind, target, null, reason, caller));
        return accepted(name, caller, request);
    }

    private String versioned(String name) {
        ServedProjection projection =
                operations.find(name).orElseThrow(() -> new CommandRejected(GeneralError.NOT_FOUND));
        return projection.name() + "_v" + projection.version();
    }

    private ResponseEntity<ProjectionView> accepted(String name, RequestContext caller, HttpServletRequest request) {
        String act = request.getRequestURI();
        URI projection = URI.create(act.substring(0, act.lastIndexOf('/')));
        return ResponseEntity.accepted().location(projection).body(find(name, caller));
    }
}
