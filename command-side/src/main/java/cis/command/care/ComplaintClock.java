package cis.command.care;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has a look taken at the deadlines of complaints every so often, from the start of the application to its end. */
final class ComplaintClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ComplaintClock.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Runnable look;
    private final Duration interval;
    private final LongSupplier nanoTime;
    private volatile long lookedAt;
    private @Nullable ScheduledExecutorService ticks;

    ComplaintClock(Runnable look, Duration interval, LongSupplier nanoTime) {
        this.look = look;
        this.interval = interval;
        this.nanoTime = nanoTime;
        this.lookedAt = nanoTime.getAsLong();
    }

    @Override
    public synchronized void start() {
        if (ticks == null) {
            ticks = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("complaint-clock").factory());
            var unused = ticks.scheduleWithFixedDelay(this::tick, 0, interval.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void tick() {
        try {
            look.run();
            lookedAt = nanoTime.getAsLong();
        } catch (RuntimeException | Error e) { // the next look is not given up for this one
            LOG.warn("deadlines of complaints could not be looked at, next attempt in {}", interval, e);
        }
    }

    /** Since the last look that came to its end, or since the beginning. */
    double secondsSinceLook() {
        return TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - lookedAt) / 1_000.0;
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService stopping = ticks;
        ticks = null;
        if (stopping != null) {
            stopping.shutdownNow();
            try {
                if (!stopping.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("a look at the deadlines of complaints does not end");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return ticks != null;
    }
}
