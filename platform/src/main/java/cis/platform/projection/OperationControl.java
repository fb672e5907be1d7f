package cis.platform.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds background work on a projection back while others work, and lets it be paused and cancelled between two pieces of
 * it. While events keep coming, it rests three times as long as it works.
 */
final class OperationControl {

    private static final int RESTS_TIMES = 3;
    private static final long A_WHILE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long MAX_PAUSE_SECONDS = 3_600;

    private final LongSupplier head;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Long pausedSince;
    private boolean cancelled;
    private boolean decided;
    private @Nullable Long begun;
    private long pausedNanos;
    private long lastHead;
    private final AtomicLong events = new AtomicLong();
    private volatile long position;

    /** @param head position of the last event there is: where it moves, somebody works */
    OperationControl(LongSupplier head) {
        this.head = head;
        this.lastHead = head.getAsLong();
    }

    /** From now on time counts. */
    void begin() {
        change(() -> {
            begun = System.nanoTime();
            pausedNanos = 0;
            if (pausedSince != null) {
                pausedSince = begun;
            }
        });
    }

    void atOnce(Runnable work) throws InterruptedException {
        awaitPermission();
        work.run();
    }

    /** Does a piece of work, and rests. */
    void during(Runnable work) throws InterruptedException {
        awaitPermission();
        long started = System.nanoTime();
        work.run();
        long now = head.getAsLong();
        if (now != lastHead) {
            lastHead = now;
            rest(RESTS_TIMES * (System.nanoTime() - started));
        }
    }

    void awaitPermission() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (pausedSince != null && !cancelled) {
                changed.await(MAX_PAUSE_SECONDS, TimeUnit.SECONDS);
            }
            if (cancelled) {
                throw new OperationCancelled();
            }
        } finally {
            lock.unlock();
        }
    }

    /** For a little while, which ends when it is cancelled. */
    void awaitChange() throws InterruptedException {
        awaitPermission();
        rest(A_WHILE_NANOS);
    }

    private void rest(long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (left > 0 && !cancelled) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void applied(int count, long reached) {
        events.addAndGet(count);
        position = reached;
    }

    long position() {
        return position;
    }

    long events() {
        return events.get();
    }

    /** Time without that in which it was paused. */
    Duration worked() {
        lock.lock();
        try {
            long now = System.nanoTime();
            long paused = pausedNanos + (pausedSince == null ? 0 : now - pausedSince);
            return begun == null ? Duration.ZERO : Duration.ofNanos(now - begun - paused);
        } finally {
            lock.unlock();
        }
    }

    boolean isPaused() {
        lock.lock();
        try {
            return pausedSince != null;
        } finally {
            lock.unlock();
        }
    }

    void pause() {
        change(() -> {
            if (pausedSince == null) {
                pausedSince = System.nanoTime();
            }
        });
    }

    void resume() {
        change(() -> {
            if (pausedSince != null) {
                pausedNanos += System.nanoTime() - pausedSince;
                pausedSince = null;
            }
        });
    }

    /** @return false when it is too late */
    boolean cancel() {
        change(() -> cancelled = !decided);
        return isCancelled();
    }

    /**
     * From now on it cannot be cancelled.
     *
     * @throws OperationCancelled when it was
     */
    void decide() {
        change(() -> decided = !cancelled);
        if (isCancelled()) {
            throw new OperationCancelled();
        }
    }

    boolean isCancelled() {
        lock.lock();
        try {
            return cancelled;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
