package cis.standalone.eventstore;

import cis.platform.event.EventQuery;
import cis.platform.event.EventQuery.Order;
import cis.standalone.eventstore.EventSearch.Walk;
import cis.standalone.sqlite.ReadConnections;
import cis.standalone.sqlite.Statements;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Short queries on the event file, each in a read transaction of its own. */
final class EventReader {

    static final String SELECT = "SELECT " + EventSchema.COLUMNS + " FROM events ";

    /** Up to here it is known which of two indexes is the shorter way. */
    private static final int COUNTED = 2_000;

    private final ReadConnections connections;

    EventReader(ReadConnections connections) {
        this.connections = connections;
    }

    List<StoredEvent> after(long position, int limit) {
        return connections.read(statements -> after(statements, position, limit));
    }

    static List<StoredEvent> after(Statements statements, long position, int limit) throws SQLException {
        return query(statements, SELECT + "WHERE position > ? ORDER BY position LIMIT ?", position, limit);
    }

    List<StoredEvent> aggregate(String aggregateId, long fromSequence, int limit) {
        return query(
                SELECT + "WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?",
                aggregateId,
                fromSequence,
                limit);
    }

    Optional<StoredEvent> find(String eventId) {
        return query(SELECT + "WHERE event_id = ?", eventId).stream().findFirst();
    }

    /** In the order asked for, each event once. */
    List<StoredEvent> matching(EventQuery query) {
        EventSearch search = new EventSearch(query);
        boolean byActor = search.isUndecided() && comesLess(search);
        if (search.isOfManyTypes(byActor)) {
            return ofManyTypes(search, query);
        }
        List<Walk> walks = search.walks(byActor);
        if (walks.size() == 1) {
            return walked(walks.getFirst());
        }
        Comparator<StoredEvent> order = Comparator.comparingLong(StoredEvent::position);
        return walks.stream()
                .flatMap(walk -> walked(walk).stream())
                .sorted(query.order() == Order.ASC ? order : order.reversed())
                .limit(query.limit())
                .toList();
    }

    /** Positions first: of what each type has, the most is not asked for in the end. */
    private List<StoredEvent> ofManyTypes(EventSearch search, EventQuery query) {
        List<Long> positions = search.positions().stream()
                .flatMap(walk -> numbers(walk).stream())
                .sorted(query.order() == Order.ASC ? Comparator.naturalOrder() : Comparator.reverseOrder())
                .limit(query.limit())
                .toList();
        return positions.isEmpty() ? List.of() : walked(search.at(positions));
    }

    private List<Long> numbers(Walk walk) {
        return connections.read(statements -> {
            List<Long> numbers = new ArrayList<>();
            try (ResultSet rows =
                    prepare(statements, walk.sql(), walk.arguments().toArray()).executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
            return numbers;
        });
    }

    private List<StoredEvent> walked(Walk walk) {
        return query(walk.sql(), walk.arguments().toArray());
    }

    /** Whether the actor comes less often than the types. */
    private boolean comesLess(EventSearch search) {
        return counted(search.counts(true, COUNTED)) < counted(search.counts(false, COUNTED));
    }

    private long counted(List<Walk> walks) {
        return walks.stream()
                .mapToLong(
                        walk -> number(walk.sql(), walk.arguments().toArray()).orElse(0L))
                .sum();
    }

    Optional<Long> lastSequence(String aggregateId) {
        return number("SELECT max(sequence) FROM events WHERE aggregate_id = ?", aggregateId);
    }

    /** {@code recorded_high} rises with the position, and positions have no gaps: a binary search is exact. */
    long positionAt(Instant moment, long head) {
        long wanted = NewEvent.nearestNanos(moment);
        return connections.read(statements -> {
            PreparedStatement high = statements.prepared("SELECT recorded_high FROM events WHERE position = ?");
            long below = 0;
            long above = head + 1;
            while (above - below > 1) {
                long middle = below + (above - below) / 2;
                high.setLong(1, middle);
                try (ResultSet row = high.executeQuery()) {
                    if (row.getLong(1) <= wanted) {
                        below = middle;
                    } else {
                        above = middle;
                    }
                }
            }
            return below;
        });
    }

    Optional<StoredEvent> snapshot(String aggregateId) {
        String columns = "0, aggregate_type, aggregate_id, sequence, event_id, type, revision, recorded_at, payload,"
                + " metadata, NULL, '', x''";
        return query("SELECT " + columns + " FROM snapshots WHERE aggregate_id = ?", aggregateId).stream()
                .findFirst();
    }

    private List<StoredEvent> query(String sql, Object... arguments) {
        return connections.read(statements -> query(statements, sql, arguments));
    }

    private static List<StoredEvent> query(Statements statements, String sql, Object... arguments) throws SQLException {
        try (ResultSet rows = prepare(statements, sql, arguments).executeQuery()) {
            List<StoredEvent> events = new ArrayList<>();
            while (rows.next()) {
                events.add(StoredEvent.of(rows));
            }
            return events;
        }
    }

    private Optional<Long> number(String sql, Object... arguments) {
        return connections.read(statements -> {
            try (ResultSet row = prepare(statements, sql, arguments).executeQuery()) {
                @Nullable Long value = row.next() ? (Long) (Object) row.getLong(1) : null;
                return value == null || row.wasNull() ? Optional.empty() : Optional.of(value);
            }
        });
    }

    private static PreparedStatement prepare(Statements statements, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = statements.prepared(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
