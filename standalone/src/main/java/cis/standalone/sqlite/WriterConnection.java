package cis.standalone.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection of a {@link GroupWriter}: healthy, or closed after a failure until a trial write succeeds. */
final class WriterConnection {

    /** Opens the connection that writes. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    private record Open(Connection connection, PreparedStatement begin, PreparedStatement commit) {}

    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);
    private static final int PROBE_BYTES = 65_536;

    private final String name;
    private final Opening opening;
    private final GroupListener listener;
    private final long probeEveryNanos;
    private @Nullable Open open;
    private long failedAtNanos;
    private volatile @Nullable Throwable reason;

    WriterConnection(String name, Opening opening, GroupListener listener, Duration probeEvery) {
        this.name = name;
        this.opening = opening;
        this.listener = listener;
        this.probeEveryNanos = probeEvery.toNanos();
    }

    String name() {
        return name;
    }

    boolean isHealthy() {
        return reason == null;
    }

    @Nullable
    Throwable reason() {
        return reason;
    }

    void open() throws SQLException {
        Connection opened = opening.open();
        try {
            execute(opened, "CREATE TABLE IF NOT EXISTS write_probe (content BLOB)");
            listener.opened(opened);
            open = new Open(opened, opened.prepareStatement("BEGIN IMMEDIATE"), opened.prepareStatement("COMMIT"));
        } catch (SQLException | RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    void write(List<QueuedWork<?>> group) {
        Open current = open;
        if (current == null) {
            group.forEach(item -> item.fail(new StoreUnavailable(name + " takes no writes at present", reason)));
            return;
        }
        try {
            current.begin().execute();
            for (QueuedWork<?> item : group) {
                item.run(current.connection());
            }
            current.commit().execute();
        } catch (SQLException | RuntimeException | Error e) {
            broken(e);
            group.forEach(item -> item.fail(new StoreUnavailable("the write to " + name + " failed", e)));
            return;
        }
        tellListener();
        group.forEach(QueuedWork::acknowledge);
    }

    void recoverIfDue() {
        if (open != null || System.nanoTime() - failedAtNanos < probeEveryNanos) {
            return;
        }
        try {
            open();
            probe();
            reason = null;
            LOG.warn("{} takes writes again", name);
        } catch (SQLException | RuntimeException | Error e) {
            disconnect();
            failedAtNanos = System.nanoTime();
            reason = e;
        }
    }

    void close() {
        disconnect();
    }

    /** Who was not told of a commit hears of it when the file is opened again. */
    private void tellListener() {
        try {
            listener.committed();
        } catch (RuntimeException | Error e) {
            LOG.error("{} was written, but telling of it failed", name, e);
            broken(e);
        }
    }

    private void broken(Throwable e) {
        LOG.error("{} could not be written and refuses writes until it can be: {}", name, e.toString());
        reason = e;
        failedAtNanos = System.nanoTime();
        disconnect();
        listener.failed();
    }

    /** Asks the file for more room than the next events will, so that success means something. */
    private void probe() throws SQLException {
        Open current = open;
        if (current == null) {
            throw new SQLException("not open");
        }
        current.begin().execute();
        execute(current.connection(), "INSERT INTO write_probe VALUES (zeroblob(" + PROBE_BYTES + "))");
        execute(current.connection(), "DELETE FROM write_probe");
        current.commit().execute();
    }

    private void disconnect() {
        Open current = open;
        open = null;
        if (current == null) {
            return;
        }
        try {
            current.connection().close(); // rolls back what is open
        } catch (SQLException e) {
            LOG.warn("{} could not be closed: {}", name, e.toString());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
