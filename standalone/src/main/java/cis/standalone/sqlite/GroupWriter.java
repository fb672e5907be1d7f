package cis.standalone.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Writes a SQLite file from one thread, in groups: everything queued goes into one transaction and is acknowledged
 * after its commit. Work that refuses fails alone. A failed write or commit fails every item of its group, and from
 * then on all work is refused with {@link StoreUnavailable} until a trial write succeeds.
 */
public final class GroupWriter implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final GroupWriterOptions options;
    private final BlockingQueue<QueuedWork<?>> queue;
    private final WriterConnection connection;
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean ended;

    private GroupWriter(WriterConnection connection, GroupWriterOptions options) {
        this.connection = connection;
        this.options = options;
        this.queue = new ArrayBlockingQueue<>(options.queueCapacity());
        this.thread = Thread.ofPlatform().name("writer-" + connection.name()).unstarted(this::loop);
    }

    /** Opens or creates the file and starts the thread; the listener's {@code opened} has been called when it returns. */
    public static GroupWriter open(SqliteFile file, GroupListener listener, GroupWriterOptions options)
            throws SQLException {
        String name = String.valueOf(file.path().getFileName());
        return open(name, file::openForWriting, listener, options);
    }

    static GroupWriter open(
            String name, WriterConnection.Opening opening, GroupListener listener, GroupWriterOptions options)
            throws SQLException {
        WriterConnection connection = new WriterConnection(name, opening, listener, options.probeEvery());
        connection.open();
        GroupWriter writer = new GroupWriter(connection, options);
        writer.thread.start();
        return writer;
    }

    /** Queues work that may write several times: whatever it wrote is undone when it throws. */
    public <T> CompletableFuture<T> submit(Work<T> work) {
        return submit(new QueuedWork<>(work, true));
    }

    /**
     * Queues work that has written nothing when it throws: because it checks first, or because its only statement is
     * the one that failed. Cheaper than {@link #submit}; breaking the promise fails the group.
     */
    public <T> CompletableFuture<T> submitChecked(Work<T> work) {
        return submit(new QueuedWork<>(work, false));
    }

    /** Like {@link #submit}, and waits; what the work threw is thrown here, an {@code SQLException} wrapped. */
    public <T> T write(Work<T> work) {
        return await(new QueuedWork<>(work, true));
    }

    /** Like {@link #submitChecked}, and waits; what the work threw is thrown here, an {@code SQLException} wrapped. */
    public <T> T writeChecked(Work<T> work) {
        return await(new QueuedWork<>(work, false));
    }

    /** Whether the last write succeeded. */
    public boolean isAvailable() {
        return !closing && connection.isHealthy();
    }

    int queued() {
        return queue.size();
    }

    /** Writes what is queued, then closes the file. */
    @Override
    public void close() {
        closing = true;
        try {
            if (!thread.join(CLOSING)) {
                throw new StoreUnavailable("the writer of " + connection.name() + " did not end within " + CLOSING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> CompletableFuture<T> submit(QueuedWork<T> item) {
        enqueue(item);
        return item.outcome();
    }

    private void enqueue(QueuedWork<?> item) {
        if (!isAvailable()) {
            item.fail(unavailable());
            return;
        }
        try {
            if (!queue.offer(item, options.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                item.fail(new StoreUnavailable("the queue of " + connection.name() + " is full"));
            } else if (ended && item.giveUp()) {
                item.fail(unavailable());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            item.fail(new StoreUnavailable("interrupted while waiting for a place in the queue"));
        }
    }

    private <T> T await(QueuedWork<T> item) {
        enqueue(item);
        try {
            return get(item);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreUnavailable unavailable) {
                throw new StoreUnavailable(String.valueOf(unavailable.getMessage()), unavailable.getCause());
            }
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new StoreUnavailable("no answer from " + connection.name() + " in time; the outcome is unknown");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(
                    item.giveUp() ? "interrupted" : "interrupted while it was written; the outcome is unknown");
        }
    }

    private <T> T get(QueuedWork<T> item) throws InterruptedException, ExecutionException, TimeoutException {
        long millis = options.patience().toMillis();
        try {
            return item.outcome().get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (item.giveUp()) {
                throw new StoreUnavailable("not written to " + connection.name() + " in time");
            }
            return item.outcome().get(millis, TimeUnit.MILLISECONDS);
        }
    }

    private void end() {
        ended = true;
        for (QueuedWork<?> late = queue.poll(); late != null; late = queue.poll()) {
            if (late.giveUp()) {
                late.fail(unavailable());
            }
        }
        connection.close();
    }

    private StoreUnavailable unavailable() {
        return new StoreUnavailable(connection.name() + " takes no writes at present", connection.reason());
    }

    private void loop() {
        List<QueuedWork<?>> group = new ArrayList<>(options.groupSize());
        while (true) {
            try {
                QueuedWork<?> first = queue.poll(options.probeEvery().toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, options.groupSize() - 1);
                    group.removeIf(item -> !item.take());
                    connection.write(group);
                } else if (closing) {
                    end();
                    return;
                } else {
                    connection.recoverIfDue();
                }
            } catch (InterruptedException ignored) {
                closing = true;
            }
            group.clear();
        }
    }
}
