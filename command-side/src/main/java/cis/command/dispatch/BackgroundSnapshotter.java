package cis.command.dispatch;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.eventsourcing.Snapshotter;

/**
 * Takes snapshots one after the other on a thread of its own, so that no command waits for one and an aggregate is not
 * locked meanwhile. When many are due, commands that make more due take theirs themselves.
 */
final class BackgroundSnapshotter implements Snapshotter, AutoCloseable {

    private static final int MOST_WAITING = 1_000;
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final ThreadPoolExecutor thread;
    private final Snapshotter snapshotter;

    BackgroundSnapshotter(Function<Executor, Snapshotter> snapshotter) {
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("snapshots").daemon().factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
        this.thread.allowCoreThreadTimeOut(true);
        this.snapshotter = snapshotter.apply(thread);
    }

    @Override
    public void scheduleSnapshot(Class<?> aggregateType, String aggregateIdentifier) {
        snapshotter.scheduleSnapshot(aggregateType, aggregateIdentifier);
    }

    /** What is still due is dropped: it only saves reading. */
    @Override
    public void close() {
        thread.getQueue().clear();
        thread.shutdown();
        try {
            boolean ended = thread.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
