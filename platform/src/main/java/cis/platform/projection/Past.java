package cis.platform.projection;

import cis.api.CustomerId;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import cis.platform.moment.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The history of one scope as far as it was asked about, with the documents that its events made. */
final class Past {

    private static final int BATCH = 1_000;

    private final EventLog log;
    private final Scope scope;
    private final Map<String, PastFold<?>> folds = new ConcurrentHashMap<>();
    /** In order; replaced by a longer one, never changed. */
    private volatile List<RecordedEvent> events = List.of();

    private long readUpTo;

    Past(EventLog log, Scope scope) {
        this.log = log;
        this.scope = scope;
    }

    int size() {
        return events.size();
    }

    /** The events that were there then. */
    List<RecordedEvent> upTo(long position) {
        List<RecordedEvent> all = read(position);
        return all.subList(0, count(all, position));
    }

    <D> Documents<D> documents(Projection<D> projection, long position) {
        List<RecordedEvent> all = read(position);
        return fold(projection).after(all, count(all, position));
    }

    /** The first question about a projection makes its fold. */
    @SuppressWarnings("unchecked")
    private <D> PastFold<D> fold(Projection<D> projection) {
        return (PastFold<D>) folds.computeIfAbsent(projection.collection(), name -> new PastFold<>(projection));
    }

    /** All events up to the position, and perhaps more. */
    private synchronized List<RecordedEvent> read(long position) {
        if (readUpTo < position) {
            List<RecordedEvent> all = new ArrayList<>(events);
            List<RecordedEvent> batch;
            do {
                batch = next(all);
                all.addAll(batch);
                readUpTo = batch.isEmpty() ? position : batch.getLast().position();
            } while (readUpTo < position);
            events = List.copyOf(all);
        }
        return events;
    }

    private List<RecordedEvent> next(List<RecordedEvent> before) {
        return switch (scope.kind()) {
            case CUSTOMER ->
                log.read(new EventQuery(
                        readUpTo, EventQuery.Order.ASC, Set.of(), null, CustomerId.of(scope.id()), BATCH));
            case AGGREGATE ->
                log.readAggregate(
                        scope.id(), before.isEmpty() ? 0 : before.getLast().sequence() + 1, BATCH);
            case RECEIVABLES -> throw new IllegalStateException("is never kept");
        };
    }

    /** How many of the events had happened then. */
    private static int count(List<RecordedEvent> events, long position) {
        int below = 0;
        int above = events.size();
        while (below < above) {
            int middle = (below + above) / 2;
            if (events.get(middle).position() <= position) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return below;
    }
}
