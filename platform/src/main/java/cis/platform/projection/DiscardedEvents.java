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
    private volatile long readUpTo;

    /** @param projection with its version */
    boolean contains(String projection, UUID eventId) {
        return !events.isEmpty() && events.contains(new Discarded(projection, eventId));
    }

    void add(String projection, UUID eventId) {
        events.add(new Discarded(projection, eventId));
    }

    /** @param projection with its version */
    int count(String projection) {
        return events.isEmpty()
                ? 0
                : (int) events.stream()
                        .filter(event -> event.projection().equals(projection))
                        .count();
    }

    /** Learns of those that history knows, from where it was read last. */
    void read(EventLog log) {
        long head = log.head();
        if (readUpTo < head) {
            readUpTo(log, head);
        }
    }

    private synchronized void readUpTo(EventLog log, long head) {
        while (readUpTo < head) {
            List<RecordedEvent> page =
                    log.read(new EventQuery(readUpTo, EventQuery.Order.ASC, Set.of(TYPE), null, null, PAGE));
            page.forEach(this::learn);
            readUpTo = page.isEmpty() ? head : page.getLast().position();
        }
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
