package cis.query.event;

import cis.api.history.query.CommandStep.Origin;
import cis.api.history.query.CommandTrace;
import cis.api.history.query.EventCauses;
import cis.api.history.query.EventCauses.Cause;
import cis.api.history.query.EventEffects;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.EventQuery.Order;
import cis.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Follows cause and effect through history. Looks at so many events of a chain, and says where there are more. */
@Component
class Tracing {

    private static final int MOST_EVENTS = 1_000;

    private final EventLog log;
    private final Deadlines deadlines;
    private final int mostEvents;

    @Autowired
    Tracing(EventLog log) {
        this(log, MOST_EVENTS);
    }

    /** @param mostEvents of one chain that are looked at */
    Tracing(EventLog log, int mostEvents) {
        this.log = log;
        this.deadlines = new Deadlines(log);
        this.mostEvents = mostEvents;
    }

    /** The event, if the client company has it. */
    Optional<RecordedEvent> find(String client, UUID id) {
        return log.find(id).filter(event -> event.client().equals(client));
    }

    /** From the event up to the command that began it all. */
    EventCauses causes(RecordedEvent event) {
        List<Cause> steps = new ArrayList<>();
        Map<String, Earlier> known = new HashMap<>();
        RecordedEvent next = event;
        boolean complete = true;
        while (next != null) {
            RecordedEvent cause = steps.size() < mostEvents ? causeOf(next, known) : null;
            steps.add(new Cause(Steps.event(next), Steps.command(next, cause)));
            complete = cause != null || Steps.originOf(next) == Origin.REQUEST;
            next = cause;
        }
        return new EventCauses(List.copyOf(steps), complete);
    }

    /** Down from an event. */
    EventEffects effects(RecordedEvent event) {
        return new EffectTree(this, deadlines, mostEvents).of(event);
    }

    /** Down from a command; empty where nothing came from it. */
    Optional<CommandTrace> trace(String client, String command) {
        return log.read(EventQuery.ofCommand(client, command)).stream()
                .findFirst()
                .map(first -> new EffectTree(this, deadlines, mostEvents).ofCommandOf(first, causeOf(first)));
    }

    /** What set off the command that the event came from; null where a caller did, or it lies too far back. */
    @Nullable
    RecordedEvent causeOf(RecordedEvent event) {
        return causeOf(event, new HashMap<>());
    }

    private @Nullable RecordedEvent causeOf(RecordedEvent event, Map<String, Earlier> known) {
        return switch (Steps.originOf(event)) {
            case REQUEST -> null;
            case CLOCK -> deadlines.setBy(event).orElse(null);
            case AUTOMATION -> causeWithin(Steps.chainOf(event), event, known);
        };
    }

    /** What was read of the chain for an effect of the event serves the event, too, unless it began later. */
    private @Nullable RecordedEvent causeWithin(String chain, RecordedEvent event, Map<String, Earlier> known) {
        Earlier read = known.get(chain);
        RecordedEvent cause = read == null ? null : read.chain().causeOf(Steps.commandOf(event));
        if (cause == null && (read == null || !read.complete())) {
            List<RecordedEvent> events = earlier(event);
            read = new Earlier(new Chain(events), events.size() < mostEvents);
            known.put(chain, read);
            cause = read.chain().causeOf(Steps.commandOf(event));
        }
        return cause;
    }

    private List<RecordedEvent> earlier(RecordedEvent event) {
        EventQuery chain = new EventQuery(
                null,
                event.position() + 1,
                Order.DESC,
                Set.of(),
                event.client(),
                null,
                null,
                Steps.chainOf(event),
                null,
                mostEvents);
        return log.read(chain).reversed();
    }

    /** From the event on, in order; one more than is looked at where there are more. */
    List<RecordedEvent> later(RecordedEvent event) {
        EventQuery chain = EventQuery.ofCorrelation(event.client(), Steps.chainOf(event), mostEvents + 1)
                .between(event.position() - 1, null);
        return log.read(chain);
    }

    /** @param complete whether it is from the beginning of the chain on */
    private record Earlier(Chain chain, boolean complete) {}
}
