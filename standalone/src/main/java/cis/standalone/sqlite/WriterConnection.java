package cis.standalone.sqlite;

import java.sql.Connection;
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

    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);
    private static final int PROBE_BYTES = 65_536;

    private final String name;
    private final Opening opening;
    private final GroupListener listener;
    private final long probeEveryNanos;
    private @Nullable Connection connection;
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
        } catch (SQLException | RuntimeException e) {
            opened.close();
            throw e;
        }
        connection = opened;
    }

    void write(List<QueuedWork<?>> group) {
        Connection current = connection;
        if (current == null) {
            group.forEach(item -> item.fail(new StoreUnavailable(name + " takes no writes at present", reason)));
            return;
        }
        try {
            execute(current, "BEGIN IMMEDIATE");
            for (QueuedWork<?> item : group) {
                item.run(current);
            }
            execute(current, "COMMIT");
        } catch (SQLException | RuntimeException | Error e) {
            broken(e);
            group.forEach(item -> item.fail(new StoreUnavailable("the write to " + name + " failed", e)));
            return;
        }
        tellListener();
        group.forEach(QueuedWork::acknowledge);
    }

    void recoverIfDue() {
        if (connection != null || System.nanoTime() - failedAtNanos < probeEveryNanos) {
            return;
        }
        try {
            open();
            probe();
            reason = null;
            LOG.warn("{} takes writes again", name);
        } catch (SQLException | RuntimeException e) {
            disconnect();
            failedAtNanos = System.nanoTime();
            reason = e;
        }
    }

    void close() {
        disconnect();
    }

    private void tellListener() {
        try {
            listener.committed();
        } catch (RuntimeException e) {
            LOG.error("{} was written, but telling of it failed", name, e);
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
        Connection current = connection;
        if (current == null) {
            throw new SQLException("not open");
        }
        execute(current, "BEGIN IMMEDIATE");
        execute(current, "INSERT INTO write_probe VALUES (zeroblob(" + PROBE_BYTES + "))");
        execute(current, "DELETE FROM write_probe");
        execute(current, "COMMIT");
    }

    private void disconnect() {
        Connection current = connection;
        connection = null;
        if (current == null) {
            return;
        }
        try {
            current.close(); // rolls back what is open
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
