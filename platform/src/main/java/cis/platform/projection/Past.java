package cis.platform.projection;

import cis.api.CustomerId;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import cis.platform.moment.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The history of one scope as far as it was asked about, with the documents that its events made. */
final class Past {

    private static final int BATCH = 1_000;

    private final EventLog log;
    private final Scope scope;
    private final DiscardedEvents discarded;
    private final Map<String, PastFold<?>> folds = new ConcurrentHashMap<>();
    /** In order; replaced by a longer one, never changed. */
    private volatile List<RecordedEvent> events = List.of();

    private volatile Streams streams = Streams.of(List.of());
    /** Written after the events, and read before them. */
    private volatile long readUpTo;

    Past(EventLog log, Scope scope, DiscardedEvents discarded) {
        this.log = log;
        this.scope = scope;
        this.discarded = discarded;
    }

    boolean isOf(Scope other) {
        return scope.equals(other);
    }

    int size() {
        return events.size();
    }

    /** The events that were there then. */
    List<RecordedEvent> upTo(long position) {
        List<RecordedEvent> all = read(position);
        return all.subList(0, count(all, position));
    }

    /** The events of one aggregate that were there then; empty where the history was not read that far yet. */
    Optional<List<RecordedEvent>> ofAggregate(String id, long position) {
        if (readUpTo < position) {
            return Optional.empty();
        }
        List<RecordedEvent> all = events;
        Streams known = streams;
        if (known.of.size() != all.size()) {
            known = Streams.of(all);
            streams = known;
        }
        List<RecordedEvent> own = known.byAggregate.getOrDefault(id, List.of());
        return Optional.of(own.subList(0, count(own, position)));
    }

    <D> Documents<D> documents(Projection<D> projection, long position) {
        List<RecordedEvent> all = read(position);
        return fold(projection).after(all, count(all, position));
    }

    /** The first question about a projection makes its fold. */
    @SuppressWarnings("unchecked")
    private <D> PastFold<D> fold(Projection<D> projection) {
        return (PastFold<D>) folds.computeIfAbsent(
                projection.collection(), name -> new PastFold<>(projection, new FailedFolds(name, discarded)));
    }

    /** All events up to the position, and perhaps more. */
    private synchronized List<RecordedEvent> read(long position) {
        if (readUpTo < position) {
            List<RecordedEvent> all = new ArrayList<>(events);
            long reached = readUpTo;
            while (reached < position) {
                List<RecordedEvent> batch = next(all, reached);
                all.addAll(batch);
                reached = batch.isEmpty() ? position : batch.getLast().position();
            }
            events = List.copyOf(all);
            readUpTo = reached;
        }
        return events;
    }

    private List<RecordedEvent> next(List<RecordedEvent> before, long after) {
        return switch (scope.kind()) {
            case CUSTOMER ->
                log.read(new EventQuery(after, EventQuery.Order.ASC, Set.of(), null, CustomerId.of(scope.id()), BATCH));
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

    private record Streams(List<RecordedEvent> of, Map<String, List<RecordedEvent>> byAggregate) {
        static Streams of(List<RecordedEvent> events) {
            return new Streams(events, events.stream().collect(Collectors.groupingBy(RecordedEvent::aggregateId)));
        }
    }
}
