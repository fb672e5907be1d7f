package cis.query.operation;

import cis.api.operation.query.DeadLetterPage;
import cis.api.operation.query.DeadLetterView;
import cis.api.operation.query.FindDeadLetter;
import cis.api.operation.query.FindProjection;
import cis.api.operation.query.ListDeadLetters;
import cis.api.operation.query.ListProjections;
import cis.api.operation.query.ProjectionPage;
import cis.api.operation.query.ProjectionView;
import cis.platform.event.RecordedEvent;
import cis.platform.json.JsonRules;
import cis.platform.projection.DeadLetter;
import cis.platform.projection.DeadLetterOperations;
import cis.platform.projection.ProjectionOperations;
import cis.platform.projection.ProjectionStatus;
import cis.query.paging.Page;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers how read models are, and what they could not apply. */
@Component
class OperationQueries {

    private static final JsonMapper JSON = JsonRules.http();

    private final ProjectionOperations projections;
    private final DeadLetterOperations letters;

    OperationQueries(ProjectionOperations projections, DeadLetterOperations letters) {
        this.projections = projections;
        this.letters = letters;
    }

    @QueryHandler
    ProjectionPage on(ListProjections asked) {
        ProjectionStatus status = projections.status();
        return new ProjectionPage(projections.list().stream()
                .map(projection -> OperationViews.of(projection, status))
                .toList());
    }

    @QueryHandler
    Optional<ProjectionView> on(FindProjection asked) {
        return projections.find(asked.name()).map(projection -> OperationViews.of(projection, projections.status()));
    }

    @QueryHandler
    DeadLetterPage on(ListDeadLetters asked) {
        Page<DeadLetter> page = Page.of(
                letters.list(asked.client(), asked.projection(), asked.after(), asked.limit() + 1),
                asked.limit(),
                DeadLetter::id);
        return new DeadLetterPage(
                page.items().stream().map(letter -> view(letter, null)).toList(), page.next());
    }

    @QueryHandler
    Optional<DeadLetterView> on(FindDeadLetter asked) {
        return letters.find(asked.client(), asked.id())
                .map(letter ->
                        view(letter, letters.eventOf(letter).map(this::masked).orElse(null)));
    }

    private JsonNode masked(RecordedEvent event) {
        return Masks.masked(JSON.valueToTree(event.payload()));
    }

    private static DeadLetterView view(DeadLetter letter, @Nullable JsonNode payload) {
        return new DeadLetterView(
                letter.id(),
                letter.projectionVersion(),
                letter.eventId(),
                letter.type(),
                letter.position(),
                letter.customer(),
                letter.cause(),
                letter.parkedAt(),
                payload);
    }
}
