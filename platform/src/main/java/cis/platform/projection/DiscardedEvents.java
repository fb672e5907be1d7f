package cis.platform.projection;

import cis.api.contract.EventTypes;
import cis.api.operation.OperationKind;
import cis.api.operation.event.OperationRecorded;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Events that operators have given up in one version of one projection. The history says so, which is why they stay given up
 * when everything is folded anew.
 */
final class DiscardedEvents {

    private static final String TYPE = EventTypes.nameOf(OperationRecorded.class);
    private static final int PAGE = 500;

    private final Set<Discarded> events = ConcurrentHashMap.newKeySet();

    /** @param projection with its version */
    boolean contains(String projection, UUID eventId) {
        return !events.isEmpty() && events.contains(new Discarded(projection, eventId));
    }

    void add(String projection, UUID eventId) {
        events.add(new Discarded(projection, eventId));
    }

    /** Learns of those that history knows. */
    void read(EventLog log) {
        long after = 0;
        List<RecordedEvent> page;
        do {
            page = log.read(new EventQuery(after, EventQuery.Order.ASC, Set.of(TYPE), null, null, PAGE));
            page.forEach(this::learn);
            after = page.isEmpty() ? after : page.getLast().position();
        } while (page.size() == PAGE);
    }

    void learn(RecordedEvent event) {
        if (event.payload() instanceof OperationRecorded act
                && act.kind() == OperationKind.DISCARD
                && act.eventId() != null) {
            add(act.target().substring(0, Math.max(0, act.target().lastIndexOf(':'))), act.eventId());
        }
    }

    private record Discarded(String projection, UUID eventId) {}
}
