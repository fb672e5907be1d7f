package cis.standalone.eventstore;

import cis.api.CustomerId;
import cis.platform.event.EventQuery;
import cis.platform.event.EventQuery.Order;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Short queries on the event file, each in a read transaction of its own. */
final class EventReader {

    private static final String SELECT = "SELECT " + EventSchema.COLUMNS + " FROM events ";

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

    /** Several types are read one by one and merged, so that each read follows its index in order of position. */
    List<StoredEvent> matching(EventQuery query) {
        if (query.types().size() <= 1 || query.customer() != null) {
            return matching(query, query.types());
        }
        Comparator<StoredEvent> order = Comparator.comparingLong(StoredEvent::position);
        return query.types().stream()
                .flatMap(type -> matching(query, Set.of(type)).stream())
                .sorted(query.order() == Order.ASC ? order : order.reversed())
                .limit(query.limit())
                .toList();
    }

    Optional<Long> lastSequence(String aggregateId) {
        return number("SELECT max(sequence) FROM events WHERE aggregate_id = ?", aggregateId);
    }

    /** {@code recorded_high} rises with the position, and positions have no gaps: a binary search is exact. */
    long positionAt(Instant moment, long head) {
        long wanted = NewEvent.nanos(moment);
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

    private List<StoredEvent> matching(EventQuery query, Set<String> types) {
        List<Object> arguments = new ArrayList<>();
        StringBuilder sql = new StringBuilder(SELECT).append("WHERE true");
        boolean ascending = query.order() == Order.ASC;
        Long after = query.after();
        if (after != null) {
            sql.append(ascending ? " AND position > ?" : " AND position < ?");
            arguments.add(after);
        }
        CustomerId customer = query.customer();
        if (customer != null) {
            sql.append(" AND customer_id = ?");
            arguments.add(customer.toString());
        }
        if (!types.isEmpty()) {
            sql.append(" AND type IN (?").append(", ?".repeat(types.size() - 1)).append(')');
            arguments.addAll(types);
        }
        if (query.client() != null) {
            sql.append(" AND client = ?");
            arguments.add(query.client());
        }
        sql.append(ascending ? " ORDER BY position" : " ORDER BY position DESC").append(" LIMIT ?");
        arguments.add(query.limit());
        return query(sql.toString(), arguments.toArray());
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
