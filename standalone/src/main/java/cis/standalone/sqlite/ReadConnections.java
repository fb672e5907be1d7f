package cis.standalone.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A few read-only connections, lent for one short query at a time; they never hold up the writer. */
public final class ReadConnections implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 30_000;

    private final SqliteFile file;
    private final int size;
    private final Semaphore permits;
    private final BlockingQueue<Lent> idle = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    private record Lent(Connection connection, Statements statements) {}

    public ReadConnections(SqliteFile file, int size) {
        this.file = file;
        this.size = size;
        this.permits = new Semaphore(size);
    }

    /**
     * Runs a query; the result must not keep the connection.
     *
     * @throws StoreUnavailable when the file cannot be read, or no connection is free in time
     */
    public <T> T read(Query<T> query) {
        acquire();
        Lent lent = null;
        try {
            lent = idle.poll();
            if (lent == null) {
                Connection connection = file.openForReading();
                lent = new Lent(connection, new Statements(connection));
            }
            T result = query.run(lent.statements());
            idle.add(lent);
            lent = null;
            return result;
        } catch (SQLException e) {
            throw new StoreUnavailable(file.path().getFileName() + " cannot be read", e);
        } finally {
            closeQuietly(lent);
            permits.release();
        }
    }

    /** Waits for queries under way. */
    @Override
    public void close() {
        closed = true;
        try {
            if (!permits.tryAcquire(size, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailable("readers of " + file.path().getFileName() + " did not end in time");
            }
            permits.release(size);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        idle.forEach(ReadConnections::closeQuietly);
        idle.clear();
    }

    private void acquire() {
        try {
            if (closed || !permits.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailable("no free reader of " + file.path().getFileName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted while waiting to read");
        }
    }

    private static void closeQuietly(@Nullable Lent lent) {
        if (lent == null) {
            return;
        }
        try {
            lent.statements().close();
            lent.connection().close();
        } catch (SQLException ignored) {
            // a reader has nothing to lose
        }
    }
}
