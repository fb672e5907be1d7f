package cis.standalone.eventstore;

import cis.standalone.eventstore.LogReport.Fault;
import cis.standalone.sqlite.SqliteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is checked of an event file at every start; the whole chain is {@link EventLogVerifier}'s. */
final class EventFileCheck {

    private static final Logger LOG = LoggerFactory.getLogger(EventFileCheck.class);
    private static final int LAST_EVENTS = 1_000;
    /** Reading a larger file whole would make the start slow. */
    private static final long STRUCTURE_CHECKED_UP_TO_BYTES = 128L << 20;

    private EventFileCheck() {}

    /** @throws DamagedEventFile when the file is there and not as it was left */
    static void run(SqliteFile file) throws SQLException {
        try {
            if (Files.notExists(file.path()) || Files.size(file.path()) == 0) {
                return;
            }
            if (!file.isOwnerOnly()) {
                LOG.warn("{} could be read by others; now only by its owner", file.path());
                file.makeOwnerOnly();
            }
            check(file, Files.size(file.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(SqliteFile file, long bytes) throws SQLException {
        try (Connection connection = file.openForReading();
                Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
                if (tables.getLong(1) == 0) {
                    return; // created, but never written
                }
            }
            EventSchema.check(connection);
            if (bytes <= STRUCTURE_CHECKED_UP_TO_BYTES) {
                checkStructure(file, statement);
            }
            Fault fault = EventLogVerifier.verifyTail(connection, LAST_EVENTS);
            if (fault != null) {
                throw new DamagedEventFile(file, "the event at position " + fault.position() + " is " + fault.what());
            }
        }
    }

    private static void checkStructure(SqliteFile file, Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
            String answer = result.getString(1);
            if (!"ok".equals(answer)) {
                throw new DamagedEventFile(file, answer);
            }
        }
    }
}
