package cis.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.MetadataKeys;
import cis.api.history.query.CommandStep;
import cis.api.history.query.CommandStep.Origin;
import cis.api.history.query.CommandTrace;
import cis.api.history.query.EventCauses;
import cis.api.history.query.FindCauses;
import cis.api.history.query.FindTrace;
import cis.api.history.query.TracedCommand;
import cis.api.history.query.TracedEvent;
import cis.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/**
 * Cause and effect against the history they are said of: what a caller's command led to is one tree that holds each event
 * of its chain once, and each step of it leads back up the same way.
 */
final class CausesInHistory {

    private static final int PATHS_OF_A_POLICY = 40;

    private final QueryGateway questions;
    private final Map<String, List<RecordedEvent>> chains = new LinkedHashMap<>();
    private final Map<String, Integer> pathsOf = new HashMap<>();

    CausesInHistory(QueryGateway questions, List<RecordedEvent> events) {
        this.questions = questions;
        events.forEach(event -> chains.computeIfAbsent(
                        String.valueOf(event.metadata(MetadataKeys.CORRELATION_ID)), any -> new ArrayList<>())
                .add(event));
    }

    /** Checks every chain; answers the policies that were met. */
    Set<String> check() {
        chains.forEach(this::check);
        return new TreeSet<>(pathsOf.keySet());
    }

    private void check(String correlation, List<RecordedEvent> chain) {
        String client = chain.getFirst().client();
        CommandTrace trace = ask(new FindTrace(client, UUID.fromString(correlation)), CommandTrace.class);
        assertThat(trace.complete()).isTrue();
        assertThat(trace.trace().command().origin()).isEqualTo(Origin.REQUEST);
        List<Long> positions = new ArrayList<>();
        walk(client, trace.trace(), List.of(), positions);
        assertThat(positions)
                .as("what command %s led to", correlation)
                .hasSize(trace.events())
                .containsExactlyInAnyOrderElementsOf(
                        chain.stream().map(RecordedEvent::position).toList());
    }

    /** @param above ids of the events above, the nearest first */
    private void walk(String client, TracedCommand command, List<UUID> above, List<Long> positions) {
        CommandStep step = command.command();
        assertThat(step.causedBy()).isEqualTo(above.isEmpty() ? null : above.getFirst());
        for (TracedEvent event : command.events()) {
            positions.add(event.event().position());
            List<UUID> path = new ArrayList<>(List.of(event.event().id()));
            path.addAll(above);
            if (step.policy() != null && pathsOf.merge(step.policy(), 1, Integer::sum) <= PATHS_OF_A_POLICY) {
                EventCauses causes = ask(new FindCauses(client, event.event().id()), EventCauses.class);
                assertThat(causes.complete()).isTrue();
                assertThat(causes.steps())
                        .extracting(cause -> cause.event().id())
                        .containsExactlyElementsOf(path);
                assertThat(causes.steps().getFirst().command()).isEqualTo(step);
                assertThat(step.policyVersion()).isNotBlank();
            }
            event.commands().forEach(next -> walk(client, next, path, positions));
        }
    }

    private <R> R ask(Object question, Class<R> answer) {
        return questions.query(question, ResponseTypes.instanceOf(answer)).join();
    }
}
