package cis.command.automation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles the events of one customer one after the other, those of different customers at the same time. A failure that
 * passes by itself is tried again until it has passed; after any other the customer's lane is parked, and tried again
 * with growing pauses. Nothing is ever left out.
 */
final class Lanes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final Duration INTERRUPTED_PATIENCE = Duration.ofSeconds(5);

    private final AutomationSettings settings;
    private final Consumer<Waiting> handler;
    private final HandledPositions positions;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final ScheduledThreadPoolExecutor pool;
    private int underWay;
    private int parked;
    private boolean failing;
    private volatile boolean closed;

    /** @param handler throws what went wrong */
    Lanes(String name, AutomationSettings settings, HandledPositions positions, Consumer<Waiting> handler) {
        this.settings = settings;
        this.positions = positions;
        this.handler = handler;
        ThreadFactory threads = Thread.ofPlatform().name(name + "-", 1).factory();
        pool = new ScheduledThreadPoolExecutor(settings.threads(), threads);
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    synchronized void add(String customer, Waiting next) {
        positions.accepted(next.position());
        Lane lane = lanes.get(customer);
        if (lane == null) {
            lane = new Lane(customer);
            lanes.put(customer, lane);
            run(lane, Duration.ZERO);
        }
        lane.add(next);
        count(lane, 1);
    }

    /** Waits until more events may come; false when there is no room for them in that time. */
    synchronized boolean awaitRoom(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (underWay >= settings.underWay() || parked >= settings.parked()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    synchronized int parkedEvents() {
        return parked;
    }

    synchronized long parkedCustomers() {
        return lanes.values().stream().filter(Lane::isParked).count();
    }

    /** Whether the last command met a failure that concerns everybody. */
    synchronized boolean isFailing() {
        return failing;
    }

    /** Finishes the commands under way, and no others. */
    @Override
    public void close() {
        closed = true;
        pool.shutdown();
        try {
            if (!pool.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                pool.shutdownNow();
                if (!pool.awaitTermination(INTERRUPTED_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.error("automations did not end within {}", STOP_PATIENCE.plus(INTERRUPTED_PATIENCE));
                }
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void run(Lane lane, Duration after) {
        try {
            var unused = pool.schedule(() -> work(lane), after.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closed; {} goes on after the next start", lane.customer());
        }
    }

    private void work(Lane lane) {
        Waiting first = first(lane);
        while (first != null && !closed) {
            try {
                handler.accept(first);
            } catch (RuntimeException | Error e) {
                if (!closed) {
                    run(lane, failed(lane, first, e));
                }
                return;
            }
            positions.handled(first.position());
            first = next(lane);
        }
    }

    private synchronized @Nullable Waiting first(Lane lane) {
        return lane.first();
    }

    private synchronized @Nullable Waiting next(Lane lane) {
        failing = false;
        count(lane, -lane.size());
        lane.handledFirst();
        count(lane, lane.size());
        notifyAll();
        if (lane.size() == 0) {
            lanes.remove(lane.customer());
        }
        return lane.first();
    }

    private synchronized Duration failed(Lane lane, Waiting first, Throwable failure) {
        Trouble trouble = Trouble.of(failure);
        if (!trouble.passing() && !lane.isParked()) {
            count(lane, -lane.size());
            lane.park();
            count(lane, lane.size());
            Duration pause = lane.nextPause(settings);
            LOG.error(
                    "the event at {} cannot be handled: {}; its customer's later ones wait, next attempt in {}",
                    first.position(),
                    trouble.code(),
                    pause,
                    failure);
            return pause;
        }
        Duration pause = lane.nextPause(settings);
        if (lane.isParked()) {
            LOG.warn(
                    "the event at {} still cannot be handled: {}; next in {}", first.position(), trouble.code(), pause);
        } else if (!failing) {
            failing = true;
            LOG.warn("automations meet {} at {} and go on until it is over", trouble.code(), first.position());
        }
        return pause;
    }

    private void count(Lane lane, int more) {
        if (lane.isParked()) {
            parked += more;
        } else {
            underWay += more;
        }
    }
}
