package cis.platform.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The position that has been applied; whoever waits for one is woken when it is reached. */
final class AppliedPosition implements Positions {

    private final Lock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile long applied;

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
        try {
            while (applied < position && left > 0) {
                left = advanced.awaitNanos(left);
            }
            return applied >= position;
        } finally {
            lock.unlock();
        }
    }
}
