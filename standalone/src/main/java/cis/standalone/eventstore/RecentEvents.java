package cis.standalone.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last events, shared by all who follow the store, and the place where they wait for more. Bounded in number and
 * bytes; whoever is further behind reads the file.
 */
final class RecentEvents {

    private static final Logger LOG = LoggerFactory.getLogger(RecentEvents.class);
    private static final int MAX_EVENTS = 8_192;
    private static final long MAX_BYTES = 16L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Deque<RecentEvent> events = new ArrayDeque<>();
    private final Map<Object, Runnable> listeners = new ConcurrentHashMap<>();
    private long bytes;
    private volatile long head;

    RecentEvents(long head) {
        this.head = head;
    }

    long head() {
        return head;
    }

    /** Adds what was just committed, unless it is here already, and wakes everybody who waits. */
    void add(Collection<RecentEvent> committed) {
        lock.lock();
        try {
            for (RecentEvent event : committed) {
                if (event.position() > head) {
                    events.addLast(event);
                    bytes += event.size();
                    head = event.position();
                }
            }
            while (events.size() > MAX_EVENTS || (bytes > MAX_BYTES && events.size() > 1)) {
                bytes -= events.removeFirst().size();
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.values().forEach(RecentEvents::tell);
    }

    /** The events past a position, at most {@code limit}; null when some of them are no longer here. */
    @Nullable
    List<RecentEvent> after(long position, int limit) {
        lock.lock();
        try {
            if (position >= head) {
                return List.of();
            }
            RecentEvent oldest = events.peekFirst();
            if (oldest == null || oldest.position() > position + 1) {
                return null;
            }
            return head - position <= limit
                    ? newest((int) (head - position))
                    : events.stream()
                            .skip(position + 1 - oldest.position())
                            .limit(limit)
                            .toList();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is an event past the position; says whether there is. */
    boolean await(long position, long timeout, TimeUnit unit) throws InterruptedException {
        if (head > position) {
            return true;
        }
        long nanos = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (head <= position) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = grown.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The listener is called on the writer's thread and must return at once; one for each follower. */
    void onGrowth(Object follower, Runnable listener) {
        listeners.put(follower, listener);
    }

    void forget(Object follower) {
        listeners.remove(follower);
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("a follower of the event store could not be told of new events", e);
        }
    }

    private List<RecentEvent> newest(int count) {
        List<RecentEvent> newest = new ArrayList<>(count);
        Iterator<RecentEvent> backwards = events.descendingIterator();
        for (int i = 0; i < count; i++) {
            newest.add(backwards.next());
        }
        return newest.reversed();
    }
}
