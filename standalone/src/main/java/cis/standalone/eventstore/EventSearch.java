package cis.standalone.eventstore;

import cis.platform.event.EventQuery;
import cis.platform.event.EventQuery.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How events are found: along the one index that leaves the fewest, in order of position, beginning at the bound; the
 * plus signs keep SQLite from choosing another, as it knows nothing of how often a value comes.
 */
final class EventSearch {

    /** One walk along one index. */
    record Walk(String sql, List<Object> arguments) {}

    /** What an index is entered by. */
    private enum Entry {
        COMMAND,
        CORRELATION,
        CUSTOMER,
        TYPE,
        ACTOR,
        OTHER
    }

    private final EventQuery query;

    EventSearch(EventQuery query) {
        this.query = query;
    }

    /** Whether there is a choice between two indexes, either of which may be the longer way. */
    boolean isUndecided() {
        return query.actor() != null
                && !query.types().isEmpty()
                && query.customer() == null
                && query.correlation() == null
                && query.command() == null;
    }

    /** Whether there are several walks by type, each of which would read as many rows as are asked for in all. */
    boolean isOfManyTypes(boolean byActor) {
        return query.types().size() > 1
                && !byActor
                && query.customer() == null
                && query.correlation() == null
                && query.command() == null;
    }

    /** The walks by type, that read no more than positions. */
    List<Walk> positions() {
        return byType("SELECT position FROM events ");
    }

    /** The rows at the positions, in the order asked for. */
    Walk at(List<Long> positions) {
        String sql = EventReader.SELECT + "WHERE position IN (SELECT value FROM json_each(?)) ORDER BY position"
                + (query.order() == Order.ASC ? "" : " DESC");
        return new Walk(sql, List.of(positions.toString()));
    }

    /** The walks whose results, merged, are what is asked for. */
    List<Walk> walks(boolean byActor) {
        if (query.correlation() != null) {
            return List.of(walk(Entry.CORRELATION, query.types()));
        }
        if (query.command() != null) {
            return List.of(rootCommand(), walk(Entry.COMMAND, query.types()));
        }
        if (query.customer() != null) {
            return List.of(walk(Entry.CUSTOMER, query.types()));
        }
        if (query.actor() != null && (byActor || query.types().isEmpty())) {
            return List.of(walk(Entry.ACTOR, query.types()));
        }
        return query.types().isEmpty() ? List.of(walk(Entry.OTHER, Set.of())) : byType(EventReader.SELECT);
    }

    /** Several types are walked one by one, so that each walk is in order of position. */
    private List<Walk> byType(String select) {
        return query.types().stream()
                .map(type -> walk(select, Entry.TYPE, Set.of(type)))
                .toList();
    }

    /** How often the actor, or the types, come within the bounds, counted in the index up to so many. */
    List<Walk> counts(boolean byActor, int most) {
        List<Walk> walks = byActor ? List.of(walk(Entry.ACTOR, Set.of())) : byType(EventReader.SELECT);
        return walks.stream().map(walk -> counted(walk, byActor, most)).toList();
    }

    private Walk counted(Walk walk, boolean byActor, int most) {
        Builder sql = new Builder("SELECT count(*) FROM (SELECT 1 FROM events WHERE true");
        if (byActor) {
            sql.and(EventIndexes.ACTOR + " = ?", walk.arguments().getFirst());
        } else {
            sql.and("type = ?", walk.arguments().getFirst());
            sql.and("client = ?", query.client());
        }
        bounds(sql);
        return sql.end(" LIMIT ?)", most);
    }

    /** A command that began a chain has its id. */
    private Walk rootCommand() {
        String command = query.command();
        Builder sql = new Builder(EventReader.SELECT + "WHERE true");
        sql.and(EventIndexes.CORRELATION + " = ?", command);
        sql.and("+" + EventIndexes.COMMAND + " = ?", command);
        return ordered(rest(sql, Entry.COMMAND, query.types()));
    }

    private Walk walk(Entry entry, Set<String> types) {
        return walk(EventReader.SELECT, entry, types);
    }

    private Walk walk(String select, Entry entry, Set<String> types) {
        Builder sql = new Builder(select + "WHERE true");
        switch (entry) {
            case COMMAND ->
                sql.and(EventIndexes.COMMAND + " = ? AND " + EventIndexes.COMMAND_WITHIN_A_CHAIN, query.command());
            case CORRELATION -> sql.and(EventIndexes.CORRELATION + " = ?", query.correlation());
            case CUSTOMER -> sql.and("customer_id = ?", text(query.customer()));
            case TYPE -> sql.and("type = ?", types.iterator().next());
            case ACTOR -> sql.and(EventIndexes.ACTOR + " = ?", query.actor());
            case OTHER -> {}
        }
        return ordered(rest(sql, entry, types));
    }

    /** What is not looked up in the index is compared in the row. */
    private Builder rest(Builder sql, Entry entry, Set<String> types) {
        if (entry != Entry.COMMAND) {
            sql.and("+" + EventIndexes.COMMAND + " = ?", query.command());
        }
        if (entry != Entry.CUSTOMER) {
            sql.and("+customer_id = ?", text(query.customer()));
        }
        if (entry != Entry.ACTOR) {
            sql.and("+" + EventIndexes.ACTOR + " = ?", query.actor());
        }
        if (entry != Entry.TYPE && !types.isEmpty()) {
            sql.in("+type", types);
        }
        boolean ofIndex = entry == Entry.TYPE || entry == Entry.OTHER;
        sql.and(ofIndex ? "client = ?" : "+client = ?", query.client());
        return sql;
    }

    private Walk ordered(Builder sql) {
        bounds(sql);
        return sql.end(
                query.order() == Order.ASC ? " ORDER BY position LIMIT ?" : " ORDER BY position DESC LIMIT ?",
                query.limit());
    }

    private void bounds(Builder sql) {
        sql.and("position > ?", query.after());
        sql.and("position < ?", query.before());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static final class Builder {

        private final StringBuilder sql;
        private final List<Object> arguments = new ArrayList<>();

        Builder(String begin) {
            sql = new StringBuilder(begin);
        }

        /** Nothing where there is no value. */
        void and(String condition, @Nullable Object value) {
            if (value != null) {
                sql.append(" AND ").append(condition);
                arguments.add(value);
            }
        }

        void in(String column, Set<String> values) {
            sql.append(" AND ")
                    .append(column)
                    .append(" IN (?")
                    .append(", ?".repeat(values.size() - 1))
                    .append(')');
            arguments.addAll(values);
        }

        Walk end(String end, int limit) {
            arguments.add(limit);
            return new Walk(sql.append(end).toString(), List.copyOf(arguments));
        }
    }
}
