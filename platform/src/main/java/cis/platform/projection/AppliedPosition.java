package cis.platform.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The position that has been applied; whoever waits for one is woken when it is reached, and hurries the runner. */
final class AppliedPosition implements Positions {

    private final Lock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private volatile long applied;
    private int waiting;

    @Override
    public long applied() {
        return applied;
    }

    void set(long position) {
        lock.lock();
        try {
            applied = position;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean await(long position, Duration atMost) throws InterruptedException {
        if (applied >= position) {
            return true;
        }
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        waiting++;
        wanted.signalAll();
        try {
            while (applied < position && left > 0) {
                left = advanced.awaitNanos(left);
            }
            return applied >= position;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /**
     * Returns after that time, or as soon as somebody waits for a position.
     *
     * @return whether somebody does
     */
    boolean pause(long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (waiting == 0 && left > 0) {
                left = wanted.awaitNanos(left);
            }
            return waiting > 0;
        } finally {
            lock.unlock();
        }
    }
}
