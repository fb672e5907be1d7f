package cis.platform.projection;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps read models from taking the processor away from those who write: events that come soon after a batch are
 * collected for up to twice as long as that batch took, so that fewer and larger ones follow. What comes to an idle
 * system, and what is behind, is not held back.
 */
final class Pace {

    static final Duration MOST = Duration.ofMillis(50);

    private static final int TIMES_AS_LONG = 2;

    private final LongSupplier nanoTime;
    private long lastEnded;
    private long pauseNanos;

    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param behind whether more is waiting than fits into one batch */
    void worked(long nanos, boolean behind) {
        lastEnded = nanoTime.getAsLong();
        pauseNanos = behind ? 0 : Math.min(TIMES_AS_LONG * nanos, MOST.toNanos());
    }

    /** How long from now the next batch should go on collecting. */
    long nanosLeft() {
        return pauseNanos == 0 ? 0 : Math.max(0, lastEnded + pauseNanos - nanoTime.getAsLong());
    }
}
