package cis.standalone.eventstore;

import cis.standalone.progress.Progress;
import cis.standalone.sqlite.GroupListener;
import cis.standalone.sqlite.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Gives events their positions and hashes and inserts them; lives on the writer's thread. What it knows of the file
 * (the head, its hash, recent sequence numbers) runs ahead of the commit and is read anew after a failure.
 */
final class EventAppender implements GroupListener {

    private static final int REMEMBERED_AGGREGATES = 20_000;
    private static final String INSERT =
            "INSERT INTO events (" + EventSchema.COLUMNS + ", recorded_high) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final Consumer<String> onKnown;
    private final Consumer<List<StoredEvent>> onCommit;
    private final Progress progress;
    private final HashChain chain = new HashChain();
    private final Map<String, Long> lastSequences = new Recent<>();
    private List<StoredEvent> group = new ArrayList<>();
    private @Nullable PreparedStatement insert;
    private @Nullable PreparedStatement lastSequence;
    private long head;
    private long published = -1;
    private byte[] headHash = HashChain.genesis();
    private long recordedHigh = Long.MIN_VALUE;

    /**
     * @param onKnown gets the ids of the aggregates that there are when the file is opened first
     * @param progress hears of what a file of before has to be given
     */
    EventAppender(Consumer<String> onKnown, Consumer<List<StoredEvent>> onCommit, Progress progress) {
        this.progress = progress;
        this.onKnown = onKnown;
        this.onCommit = onCommit;
    }

    long head() {
        return head;
    }

    @Override
    public void opened(Connection connection) throws SQLException {
        EventSchema.ensure(connection, progress);
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery(
                        "SELECT position, hash, recorded_high FROM events ORDER BY position DESC LIMIT 1")) {
            boolean any = last.next();
            head = any ? last.getLong(1) : 0;
            headHash = any ? last.getBytes(2) : HashChain.genesis();
            recordedHigh = any ? last.getLong(3) : Long.MIN_VALUE;
        }
        if (published < 0) {
            tellAggregates(connection);
        }
        publishMissed(connection);
        insert = connection.prepareStatement(INSERT);
        lastSequence = connection.prepareStatement("SELECT max(sequence) FROM events WHERE aggregate_id = ?");
    }

    @Override
    public void committed() {
        if (!group.isEmpty()) {
            List<StoredEvent> committed = group;
            group = new ArrayList<>();
            onCommit.accept(committed);
            published = head;
        }
    }

    @Override
    public void failed() {
        group.clear();
        lastSequences.clear();
    }

    /**
     * Appends all or none; refuses before it writes anything.
     *
     * @return the position of the last of them; the others precede it without a gap
     */
    long append(List<NewEvent> events) throws SQLException {
        Map<String, Long> sequences = checkSequences(events);
        long position = head;
        byte[] hash = headHash;
        long high = recordedHigh;
        List<StoredEvent> stored = new ArrayList<>(events.size());
        for (NewEvent event : events) {
            position++;
            hash = chain.next(hash, position, event.canonical());
            high = Math.max(high, event.recordedAtNanos());
            StoredEvent row = event.at(position, hash);
            insert(row, high);
            stored.add(row);
        }
        head = position;
        headHash = hash;
        recordedHigh = high;
        lastSequences.putAll(sequences);
        group.addAll(stored);
        return position;
    }

    /** Reads an index only. */
    private void tellAggregates(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet ids = statement.executeQuery("SELECT aggregate_id FROM events WHERE sequence = 0")) {
            while (ids.next()) {
                onKnown.accept(ids.getString(1));
            }
        }
    }

    /** A commit that reported failure may have become durable all the same; readers must hear of it then. */
    private void publishMissed(Connection connection) throws SQLException {
        if (published >= 0 && head > published) {
            try (Statements statements = new Statements(connection)) {
                onCommit.accept(EventReader.after(statements, published, Integer.MAX_VALUE));
            }
        }
        published = head;
    }

    private Map<String, Long> checkSequences(List<NewEvent> events) throws SQLException {
        Map<String, Long> sequences = new HashMap<>();
        for (NewEvent event : events) {
            Long last = sequences.get(event.aggregateId());
            if (last == null) {
                last = lastSequence(event.aggregateId());
            }
            if (event.sequence() != last + 1) {
                throw conflict(event, last);
            }
            sequences.put(event.aggregateId(), event.sequence());
        }
        return sequences;
    }

    private long lastSequence(String aggregateId) throws SQLException {
        Long known = lastSequences.get(aggregateId);
        if (known != null) {
            return known;
        }
        PreparedStatement query = opened(lastSequence);
        query.setString(1, aggregateId);
        try (ResultSet result = query.executeQuery()) {
            long last = result.getLong(1);
            return result.wasNull() ? -1 : last;
        }
    }

    private static RuntimeException conflict(NewEvent event, long last) {
        String message = "aggregate " + event.aggregateId() + " is at sequence " + last + ", event " + event.eventId()
                + " wants " + event.sequence();
        return event.sequence() == 0
                ? new AggregateStreamCreationException(message)
                : new ConcurrencyException(message);
    }

    private void insert(StoredEvent event, long high) throws SQLException {
        PreparedStatement row = opened(insert);
        row.setLong(1, event.position());
        row.setString(2, event.aggregateType());
        row.setString(3, event.aggregateId());
        row.setLong(4, event.sequence());
        row.setString(5, event.eventId());
        row.setString(6, event.type());
        row.setString(7, event.revision());
        row.setLong(8, event.recordedAtNanos());
        row.setBytes(9, event.payload());
        row.setBytes(10, event.metadata());
        row.setString(11, event.customerId());
        row.setString(12, event.client());
        row.setBytes(13, event.hash());
        row.setLong(14, high);
        row.executeUpdate();
    }

    private static PreparedStatement opened(@Nullable PreparedStatement statement) throws SQLException {
        if (statement == null) {
            throw new SQLException("the event file is not open");
        }
        return statement;
    }

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        Recent() {
            super(1024, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > REMEMBERED_AGGREGATES;
        }
    }
}
