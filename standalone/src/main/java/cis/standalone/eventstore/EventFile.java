package cis.standalone.eventstore;

import cis.platform.event.EventQuery;
import cis.standalone.progress.Progress;
import cis.standalone.sqlite.GroupWriter;
import cis.standalone.sqlite.GroupWriterOptions;
import cis.standalone.sqlite.Query;
import cis.standalone.sqlite.ReadConnections;
import cis.standalone.sqlite.SqliteFile;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code events.db} opened: one writer, a few readers, and the recent events that readers share. */
public final class EventFile implements AutoCloseable {

    private static final int READERS = 4;
    private static final int REMEMBERED_AGGREGATES = 20_000;

    private final EventDecoder decoder;
    private final GroupWriter writer;
    private final EventAppender appender;
    private final ReadConnections connections;
    private final EventReader reader;
    private final RecentEvents recent;
    /** Of the aggregates that changed lately, as committed. */
    private final Cache<String, Long> lastSequences = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_AGGREGATES)
            .executor(Runnable::run)
            .build();

    private final AggregateFilter aggregates = new AggregateFilter();

    private EventFile(SqliteFile file, EventDecoder decoder, GroupWriterOptions options, Progress progress)
            throws SQLException {
        this.decoder = decoder;
        this.appender = new EventAppender(aggregates::add, this::publish, progress);
        this.writer = GroupWriter.open(file, appender, options);
        this.recent = new RecentEvents(appender.head());
        this.connections = new ReadConnections(file, READERS);
        this.reader = new EventReader(connections);
    }

    /** Opens or creates the file, without telling how far it is. */
    public static EventFile open(SqliteFile file, EventFormat format, GroupWriterOptions options) throws SQLException {
        return open(file, format, options, Progress.NONE);
    }

    /**
     * Opens or creates the file.
     *
     * @param progress hears of what a file of before has to be given, which may take a while
     * @throws DamagedEventFile when what is there is not as it was left
     */
    public static EventFile open(SqliteFile file, EventFormat format, GroupWriterOptions options, Progress progress)
            throws SQLException {
        EventFileCheck.run(file);
        return new EventFile(file, new EventDecoder(format.events(), format.upcasters()), options, progress);
    }

    /** Whether the last write succeeded. */
    public boolean isWritable() {
        return writer.isAvailable();
    }

    /** Position of the last durable event. */
    public long head() {
        return recent.head();
    }

    @Override
    public void close() {
        writer.close();
        connections.close();
    }

    /** Appends all or none, durably; answers the position of the last one. */
    long append(List<NewEvent> events) {
        events.forEach(event -> aggregates.add(event.aggregateId()));
        return events.size() == 1
                ? writer.writeChecked(connection -> appender.append(events))
                : writer.write(connection -> appender.append(events));
    }

    /** Replaces the one before: a snapshot only saves reading, and may be lost at any time. */
    void storeSnapshot(NewEvent snapshot) {
        writer.writeChecked(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("INSERT OR REPLACE INTO snapshots VALUES (?,?,?,?,?,?,?,?,?)")) {
                statement.setString(1, snapshot.aggregateId());
                statement.setString(2, snapshot.aggregateType());
                statement.setLong(3, snapshot.sequence());
                statement.setString(4, snapshot.eventId());
                statement.setString(5, snapshot.type());
                statement.setString(6, snapshot.revision());
                statement.setLong(7, snapshot.recordedAtNanos());
                statement.setBytes(8, snapshot.payload());
                statement.setBytes(9, snapshot.metadata());
                return statement.executeUpdate();
            }
        });
    }

    GroupWriter writer() {
        return writer;
    }

    EventReader reader() {
        return reader;
    }

    RecentEvents recent() {
        return recent;
    }

    <T> T read(Query<T> query) {
        return connections.read(query);
    }

    /** The events past a position, from memory where they still are. */
    List<RecentEvent> after(long position, int limit) {
        List<RecentEvent> shared = recent.after(position, limit);
        return shared != null ? shared : decoding(reader.after(position, limit));
    }

    List<RecentEvent> matching(EventQuery query) {
        return decoding(reader.matching(query));
    }

    long positionAt(Instant moment) {
        return reader.positionAt(moment, head());
    }

    Optional<RecentEvent> find(String eventId) {
        return reader.find(eventId).map(event -> new RecentEvent(event, decoder));
    }

    List<RecentEvent> decoding(List<StoredEvent> events) {
        return events.stream().map(event -> new RecentEvent(event, decoder)).toList();
    }

    /** The events of an aggregate from a sequence number on; asks the file only if there may be some. */
    List<RecentEvent> aggregate(String aggregateId, long fromSequence, int limit) {
        Long last = lastSequences.getIfPresent(aggregateId);
        return last != null && last < fromSequence ? List.of() : decoding(stored(aggregateId, fromSequence, limit));
    }

    /** The same as they are stored; what does not exist is not looked for in the file. */
    List<StoredEvent> stored(String aggregateId, long fromSequence, int limit) {
        return aggregates.mayHold(aggregateId) ? reader.aggregate(aggregateId, fromSequence, limit) : List.of();
    }

    private void publish(List<StoredEvent> committed) {
        committed.forEach(event -> lastSequences.put(event.aggregateId(), event.sequence()));
        recent.add(decoding(committed));
    }
}
