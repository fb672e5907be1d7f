package cis.standalone.eventstore;

import cis.standalone.progress.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of {@code events.db}, and their version. */
final class EventSchema {

    static final int VERSION = 1;
    /** "CIS1", so that tools can tell the file from other SQLite files. */
    static final int APPLICATION_ID = 0x43495331;

    static final String COLUMNS = "position, aggregate_type, aggregate_id, sequence, event_id, type, revision,"
            + " recorded_at, payload, metadata, customer_id, client, hash";

    /**
     * {@code recorded_at} is in nanoseconds since 1970; {@code recorded_high} is the greatest {@code recorded_at} so
     * far, which rises with the position and so makes "as of" a binary search.
     */
    private static final List<String> STATEMENTS = List.of(
            """
            CREATE TABLE events (
                position INTEGER PRIMARY KEY,
                aggregate_type TEXT,
                aggregate_id TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                event_id TEXT NOT NULL,
                type TEXT NOT NULL,
                revision TEXT,
                recorded_at INTEGER NOT NULL,
                recorded_high INTEGER NOT NULL,
                payload BLOB NOT NULL,
                metadata BLOB NOT NULL,
                customer_id TEXT,
                client TEXT NOT NULL,
                hash BLOB NOT NULL
            ) STRICT""",
            "CREATE UNIQUE INDEX events_by_aggregate ON events (aggregate_id, sequence)",
            "CREATE UNIQUE INDEX events_by_id ON events (event_id)",
            "CREATE INDEX events_by_customer ON events (customer_id) WHERE customer_id IS NOT NULL",
            "CREATE INDEX events_by_type ON events (type, client)",
            "CREATE INDEX events_by_client ON events (client)",
            """
            CREATE TABLE snapshots (
                aggregate_id TEXT PRIMARY KEY,
                aggregate_type TEXT,
                sequence INTEGER NOT NULL,
                event_id TEXT NOT NULL,
                type TEXT NOT NULL,
                revision TEXT,
                recorded_at INTEGER NOT NULL,
                payload BLOB NOT NULL,
                metadata BLOB NOT NULL
            ) STRICT""",
            "PRAGMA application_id = " + APPLICATION_ID,
            "PRAGMA user_version = " + VERSION);

    /** Files of before there were automations get it when they are opened; whoever does not know it can leave it alone. */
    private static final String TOKENS = """
            CREATE TABLE IF NOT EXISTS tokens (
                processor TEXT NOT NULL,
                segment INTEGER NOT NULL,
                position INTEGER NOT NULL,
                PRIMARY KEY (processor, segment)
            ) STRICT""";

    private EventSchema() {}

    /** Creates the tables that are not there; refuses a file of another version. */
    static void ensure(Connection connection, Progress progress) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "PRAGMA user_version") == 0
                    && number(statement, "SELECT count(*) FROM sqlite_schema WHERE name = 'events'") == 0) {
                statement.execute("BEGIN IMMEDIATE");
                for (String sql : STATEMENTS) {
                    statement.execute(sql);
                }
                statement.execute("COMMIT");
            }
        }
        check(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(TOKENS);
        }
        EventIndexes.ensure(connection, progress);
    }

    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "PRAGMA application_id") != APPLICATION_ID) {
                throw new IllegalStateException("this is not an event file of CIS");
            }
            long version = number(statement, "PRAGMA user_version");
            if (version != VERSION) {
                throw new IllegalStateException(
                        "the event file has schema version " + version + ", this program reads version " + VERSION);
            }
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return result.getLong(1);
        }
    }
}
