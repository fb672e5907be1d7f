package cis.standalone.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One work item on its way: waiting, taken by the writer or given up by its caller, and at last acknowledged. */
final class QueuedWork<T> {

    private final Work<T> work;
    private final boolean guarded;
    private final AtomicBoolean decided = new AtomicBoolean();
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Exception refusal;

    QueuedWork(Work<T> work, boolean guarded) {
        this.work = work;
        this.guarded = guarded;
    }

    CompletableFuture<T> outcome() {
        return outcome;
    }

    /** Whether the work will now never run; false when the writer has taken it already. */
    boolean giveUp() {
        return decided.compareAndSet(false, true);
    }

    boolean take() {
        return decided.compareAndSet(false, true);
    }

    /** Runs the work inside the open transaction. Throws only what must fail the whole group. */
    void run(Connection connection) throws SQLException {
        refusal = null;
        if (guarded) {
            execute(connection, "SAVEPOINT item");
        }
        long before = totalChanges(connection);
        try {
            result = work.run(connection);
        } catch (SQLException e) {
            refuse(connection, e, isConstraint(e), before);
        } catch (RuntimeException e) {
            refuse(connection, e, true, before);
        }
        if (guarded) {
            execute(connection, "RELEASE item");
        }
    }

    void acknowledge() {
        if (refusal != null) {
            outcome.completeExceptionally(refusal);
        } else {
            complete(outcome, result);
        }
    }

    void fail(StoreUnavailable reason) {
        outcome.completeExceptionally(reason);
    }

    private void refuse(Connection connection, Exception e, boolean alone, long changesBefore) throws SQLException {
        if (alone && guarded) {
            execute(connection, "ROLLBACK TO item");
        } else if (!alone || totalChanges(connection) != changesBefore) {
            throw e instanceof SQLException s ? s : new SQLException("work failed after it had written", e);
        }
        refusal = e;
    }

    @SuppressWarnings("NullAway") // a null result is the work's own
    private static <T> void complete(CompletableFuture<T> future, @Nullable T value) {
        future.complete(value);
    }

    private static boolean isConstraint(SQLException e) {
        return e instanceof SQLiteException s
                && (s.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }

    private static long totalChanges(Connection connection) throws SQLException {
        return connection.unwrap(SQLiteConnection.class).getDatabase().total_changes();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
