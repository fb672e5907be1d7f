package cis.command.automation;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which events are handled: all that were read, except those under way. Positions are read in rising order and handled
 * in any.
 */
final class HandledPositions {

    private final TreeSet<Long> underWay = new TreeSet<>();
    private final TreeMap<Long, CountDownLatch> awaited = new TreeMap<>();
    private long read;

    /** Begins after a position, up to which everything counts as handled. */
    synchronized void begin(long position) {
        underWay.clear();
        read = position;
        release(awaited.headMap(position, true));
    }

    /** Nothing is to be done for it. */
    synchronized void passed(long position) {
        read = position;
        handled(position);
    }

    /** {@link #handled} will be called for it. */
    synchronized void accepted(long position) {
        read = position;
        underWay.add(position);
    }

    synchronized void handled(long position) {
        underWay.remove(position);
        if (!awaited.isEmpty()) {
            NavigableMap<Long, CountDownLatch> passed = awaited.headMap(position, true);
            passed.entrySet().removeIf(waiter -> {
                boolean done = isHandled(waiter.getKey());
                if (done) {
                    waiter.getValue().countDown();
                }
                return done;
            });
        }
    }

    synchronized long read() {
        return read;
    }

    /** Up to which every event is handled. */
    synchronized long complete() {
        return underWay.isEmpty() ? read : underWay.first() - 1;
    }

    /** Events that were read and are not handled. */
    synchronized int underWay() {
        return underWay.size();
    }

    /** Waits until the event at that position is handled, whatever becomes of those before it. */
    boolean await(long position, Duration atMost) throws InterruptedException {
        CountDownLatch latch = latch(position);
        if (latch == null) {
            return true;
        }
        return latch.await(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
    }

    private synchronized @Nullable CountDownLatch latch(long position) {
        return isHandled(position) ? null : awaited.computeIfAbsent(position, key -> new CountDownLatch(1));
    }

    private boolean isHandled(long position) {
        return position <= read && !underWay.contains(position);
    }

    private static void release(Map<Long, CountDownLatch> waiters) {
        waiters.values().forEach(CountDownLatch::countDown);
        waiters.clear();
    }
}
