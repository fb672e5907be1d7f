package cis.standalone.eventstore;

import cis.standalone.eventstore.LogReport.Fault;
import cis.standalone.progress.Progress;
import cis.standalone.sqlite.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Walks an event file from its first event and names the first that was altered, is missing, was put in or moved. May
 * run beside a process that writes the file; it then checks what was there when it began.
 */
public final class EventLogVerifier {

    private static final int PAGE = 1_000;
    private static final String STEP = "verifying events";
    private static final String ROWS = "SELECT " + EventSchema.COLUMNS
            + ", recorded_high FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?";
    /** Follows the index of aggregates, so that it needs no memory of its own. */
    private static final String BROKEN_SEQUENCE = """
            SELECT min(position) FROM (
                SELECT position, sequence,
                    lag(sequence, 1, -1) OVER stream AS sequence_before,
                    lag(position, 1, 0) OVER stream AS position_before
                FROM events WHERE position <= ?
                WINDOW stream AS (PARTITION BY aggregate_id ORDER BY sequence))
            WHERE sequence <> sequence_before + 1 OR position <= position_before""";

    private final HashChain chain = new HashChain();
    private final Connection connection;
    private final Progress progress;
    private long position;
    private byte[] hash = HashChain.genesis();
    private long recordedHigh = Long.MIN_VALUE;

    private EventLogVerifier(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** @throws SQLException when the file cannot be opened or is no event file */
    public static LogReport verify(Path events, Progress progress) throws SQLException {
        try (Connection connection = SqliteFile.durable(events).openForReading()) {
            EventSchema.check(connection);
            EventLogVerifier verifier = new EventLogVerifier(connection, progress);
            Fault fault = verifier.run();
            return new LogReport(verifier.position, HexFormat.of().formatHex(verifier.hash), fault);
        }
    }

    /** Number of events and hash of the last one, as the file states them. */
    public static LogReport head(Path events) throws SQLException {
        try (Connection connection = SqliteFile.durable(events).openForReading();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT position, hash FROM events ORDER BY position DESC LIMIT 1")) {
            boolean any = row.next();
            byte[] hash = any ? row.getBytes(2) : HashChain.genesis();
            return new LogReport(any ? row.getLong(1) : 0, HexFormat.of().formatHex(hash), null);
        }
    }

    /** Checks the chain over the last events only: cheap enough for every start. */
    static @Nullable Fault verifyTail(Connection connection, int events) throws SQLException {
        EventLogVerifier verifier = new EventLogVerifier(connection, Progress.NONE);
        long head = verifier.number("SELECT max(position) FROM events");
        long from = Math.max(0, head - events);
        if (from > 0 && !verifier.beginAt(from)) {
            return new Fault(from, "missing");
        }
        return verifier.walk(head);
    }

    private @Nullable Fault run() throws SQLException {
        long head;
        try {
            long lowest = number("SELECT min(position) FROM events");
            if (lowest < 0) {
                return new Fault(lowest, "put in: positions begin at 1");
            }
            head = number("SELECT max(position) FROM events");
        } catch (SQLException e) {
            return new Fault(0, "cannot be read: " + e.getMessage());
        }
        Fault fault = walk(head);
        if (fault != null) {
            return fault;
        }
        try {
            long broken = number(BROKEN_SEQUENCE, head);
            return broken == 0 ? structure() : new Fault(broken, "not the next of its aggregate");
        } catch (SQLException e) {
            return new Fault(0, "an index cannot be read: " + e.getMessage());
        }
    }

    private boolean beginAt(long start) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT hash, recorded_high FROM events WHERE position = ?")) {
            statement.setLong(1, start);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                position = start;
                hash = row.getBytes(1);
                recordedHigh = row.getLong(2);
                return true;
            }
        }
    }

    private @Nullable Fault walk(long head) {
        try (PreparedStatement rows = connection.prepareStatement(ROWS)) {
            while (position < head) {
                progress.at(STEP, position, head);
                Fault fault = page(rows, head);
                if (fault != null) {
                    return fault;
                }
            }
        } catch (SQLException e) {
            return new Fault(position + 1, "cannot be read: " + e.getMessage());
        }
        progress.at(STEP, head, head);
        return null;
    }

    private @Nullable Fault page(PreparedStatement rows, long head) throws SQLException {
        rows.setLong(1, position);
        rows.setLong(2, head);
        rows.setInt(3, PAGE);
        try (ResultSet row = rows.executeQuery()) {
            boolean any = false;
            while (row.next()) {
                any = true;
                Fault fault = next(StoredEvent.of(row), row.getLong(14));
                if (fault != null) {
                    return fault;
                }
            }
            return any ? null : new Fault(position + 1, "missing");
        }
    }

    private @Nullable Fault next(StoredEvent event, long statedHigh) {
        long expected = position + 1;
        if (event.position() != expected) {
            return new Fault(expected, "missing");
        }
        byte[] computed = chain.next(hash, event);
        if (!Arrays.equals(computed, event.hash())) {
            return new Fault(expected, "altered, put in or moved: its hash does not follow from the one before");
        }
        long high = Math.max(recordedHigh, event.recordedAtNanos());
        if (statedHigh != high) {
            return new Fault(expected, "altered: its greatest time so far is not the one recorded");
        }
        position = expected;
        hash = computed;
        recordedHigh = high;
        return null;
    }

    private @Nullable Fault structure() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check(1)")) {
            String answer = result.getString(1);
            return "ok".equals(answer) ? null : new Fault(0, "the file's structure is damaged: " + answer);
        }
    }

    private long number(String sql, long... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setLong(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.getLong(1);
            }
        }
    }
}
