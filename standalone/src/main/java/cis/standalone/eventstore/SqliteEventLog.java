package cis.standalone.eventstore;

import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** History as the event file holds it. */
public final class SqliteEventLog implements EventLog {

    private static final int PAGE = 1_000;
    /** So many of the last events are looked through in memory, where followers share them decoded. */
    private static final int NEAR = 500;

    private final EventFile file;

    public SqliteEventLog(EventFile file) {
        this.file = file;
    }

    @Override
    public long head() {
        return file.head();
    }

    @Override
    public List<RecordedEvent> read(EventQuery query) {
        Long after = query.after();
        if (after != null && query.before() == null && query.order() == EventQuery.Order.ASC) {
            if (query.isUnfiltered()) {
                return all(file.after(after, query.limit()), query);
            }
            List<RecentEvent> recent =
                    file.head() - after <= NEAR ? file.recent().after(after, NEAR) : null;
            if (recent != null) {
                return recent.stream()
                        .map(event ->
                                event.recorded().stream().filter(query::fits).toList())
                        .filter(made -> !made.isEmpty())
                        .limit(query.limit())
                        .flatMap(List::stream)
                        .toList();
            }
        }
        return all(file.matching(query), query);
    }

    /** Where an upcaster dropped a whole page, the answer is what follows: an empty one is the end. */
    private List<RecordedEvent> all(List<RecentEvent> page, EventQuery query) {
        List<RecordedEvent> recorded = recorded(page);
        if (!recorded.isEmpty() || page.size() < query.limit()) {
            return recorded;
        }
        long reached = page.getLast().position();
        return read(
                query.order() == EventQuery.Order.ASC
                        ? query.between(reached, query.before())
                        : query.between(query.after(), reached));
    }

    @Override
    public List<RecordedEvent> readAggregate(String aggregateId, long fromSequence, int limit) {
        return recorded(file.aggregate(aggregateId, fromSequence, limit));
    }

    @Override
    public Optional<RecordedEvent> find(UUID eventId) {
        return file.find(eventId.toString())
                .flatMap(event -> event.recorded().stream().findFirst());
    }

    @Override
    public long positionAt(Instant moment) {
        return file.positionAt(moment);
    }

    @Override
    public long scan(long after, Consumer<? super RecordedEvent> consumer) {
        long head = file.head();
        long position = after;
        while (position < head) {
            int limit = (int) Math.min(PAGE, head - position);
            for (RecentEvent event : file.after(position, limit)) {
                event.recorded().forEach(consumer);
                position = event.position();
            }
        }
        return position;
    }

    private static List<RecordedEvent> recorded(List<RecentEvent> events) {
        return events.stream().flatMap(event -> event.recorded().stream()).toList();
    }
}
