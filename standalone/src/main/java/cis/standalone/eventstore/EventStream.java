package cis.standalone.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/** Follows the event file from a position on, and is woken when something is committed. For one thread at a time. */
final class EventStream implements TrackingEventStream {

    private static final int PAGE = 500;

    private final EventFile file;
    private final Deque<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private long position;

    EventStream(EventFile file, long position) {
        this.file = file;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(ready.peekFirst());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!fill()) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || !file.recent().await(position, left, TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.HOURS)) {
            Thread.onSpinWait();
        }
        return ready.removeFirst();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        file.recent().onGrowth(this, onAvailable);
        if (file.head() > position || !ready.isEmpty()) {
            onAvailable.run();
        }
        return true;
    }

    @Override
    public void close() {
        file.recent().forget(this);
    }

    private boolean fill() {
        while (ready.isEmpty() && position < file.head()) {
            for (RecentEvent event : file.after(position, PAGE)) {
                ready.addAll(event.messages());
                position = event.position();
            }
        }
        return !ready.isEmpty();
    }
}
