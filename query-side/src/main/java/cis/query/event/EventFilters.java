package cis.query.event;

import cis.api.Violation;
import cis.api.history.query.ListEvents.Filter;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.EventQuery.Order;
import cis.platform.event.RecordedEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the events that a filter means. What can be the answer to nothing is refused: bounds outside of history or the
 * wrong way round, and ids that no event knows.
 */
@Component
class EventFilters {

    private final EventLog log;
    private final Clock clock;

    EventFilters(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** The same as positions; moments are those of recording. */
    EventQuery query(String client, Filter filter, Order order, int limit) {
        checkPositions(filter);
        checkMoments(client, filter);
        return new EventQuery(
                after(filter),
                before(filter),
                order,
                filter.types(),
                client,
                filter.customerId(),
                filter.actor(),
                filter.correlation(),
                filter.command(),
                limit);
    }

    /** The first so many that fit; where there are none, each id must be known all the same. */
    List<RecordedEvent> read(EventQuery query) {
        List<RecordedEvent> found = log.read(query);
        if (found.isEmpty()) {
            requireKnown(query);
        }
        return found;
    }

    /** Refuses ids that no event of the client company knows. */
    void requireKnown(EventQuery query) {
        requireKnown("customer", query.customer(), every(query, true, false, false, false));
        requireKnown("actor", query.actor(), every(query, false, true, false, false));
        requireKnown("correlation", query.correlation(), every(query, false, false, true, false));
        requireKnown("command", query.command(), every(query, false, false, false, true));
    }

    private void checkPositions(Filter filter) {
        long head = log.head();
        Long after = filter.after();
        Long before = filter.before();
        if (after != null && after > head) {
            throw Refusals.of(new Violation("after", "range", "lies past the last event, which is at " + head));
        }
        if (before != null && (before > head + 1 || before == 0)) {
            throw Refusals.of(new Violation("before", "range", "must lie between 1 and " + (head + 1)));
        }
        if (after != null && before != null && after >= before) {
            throw Refusals.of(new Violation("before", "range", "must be greater than after, whatever the order"));
        }
    }

    private void checkMoments(String client, Filter filter) {
        Instant from = filter.from();
        Instant until = filter.until();
        if (from != null && from.isAfter(clock.instant())) {
            throw Refusals.of(new Violation("from", "range", "lies in the future"));
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw Refusals.of(new Violation("to", "range", "must not lie before from"));
        }
        if (until != null) {
            log.read(new EventQuery(null, Order.ASC, Set.of(), client, null, 1)).stream()
                    .map(RecordedEvent::recordedAt)
                    .filter(beginning -> !beginning.isBefore(until))
                    .findFirst()
                    .ifPresent(beginning -> {
                        throw Refusals.of(
                                new Violation("to", "range", "lies before history, which begins at " + beginning));
                    });
        }
    }

    private @Nullable Long after(Filter filter) {
        Instant from = filter.from();
        Long after = filter.after();
        if (from == null) {
            return after;
        }
        long earlier = log.positionAt(from.minusNanos(1));
        return after == null ? earlier : Math.max(after, earlier);
    }

    private @Nullable Long before(Filter filter) {
        Instant until = filter.until();
        Long before = filter.before();
        if (until == null) {
            return before;
        }
        long later = log.positionAt(until.minusNanos(1)) + 1;
        return before == null ? later : Math.min(before, later);
    }

    private void requireKnown(String name, @Nullable Object value, EventQuery alone) {
        if (value != null && log.read(alone).isEmpty()) {
            throw Refusals.of(new Violation(name, "unknown", "is not known to any event"));
        }
    }

    /** Any event that has this one thing. */
    private static EventQuery every(
            EventQuery query, boolean customer, boolean actor, boolean correlation, boolean command) {
        return new EventQuery(
                null,
                null,
                Order.ASC,
                Set.of(),
                query.client(),
                customer ? query.customer() : null,
                actor ? query.actor() : null,
                correlation ? query.correlation() : null,
                command ? query.command() : null,
                1);
    }
}
