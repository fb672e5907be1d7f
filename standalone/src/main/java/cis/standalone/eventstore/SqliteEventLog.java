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
                return recorded(file.after(after, query.limit()));
            }
            List<RecentEvent> recent =
                    file.head() - after <= NEAR ? file.recent().after(after, NEAR) : null;
            if (recent != null) {
                return recorded(recent).stream()
                        .filter(query::fits)
                        .limit(query.limit())
                        .toList();
            }
        }
        return recorded(file.matching(query));
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
