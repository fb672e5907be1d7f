package cis.platform.projection;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps read models from taking the processor away from those who write: events that come soon after a batch are
 * collected for a multiple of the time that batch took, so that fewer and larger ones follow. Where they come in masses,
 * as in an import, for longer, until no more come: a page that many of them change is then written once. What comes to an
 * idle system, and what is behind, is not held back.
 */
final class Pace {

    static final Duration MOST = Duration.ofMillis(50);
    static final Duration MOST_AMONG_MANY = Duration.ofMillis(750);
    static final Duration STILL = Duration.ofMillis(100);
    static final int MANY_EVENTS = 32;

    private static final int TIMES_AS_LONG = 2;
    private static final int TIMES_AS_LONG_AMONG_MANY = 4;

    private final LongSupplier nanoTime;
    private long lastEnded;
    private long pauseNanos;
    private long lastHead;
    private long lastCame;

    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param behind whether more is waiting than fits into one batch */
    void worked(long nanos, int events, boolean behind) {
        lastEnded = nanoTime.getAsLong();
        lastCame = lastEnded;
        if (behind) {
            pauseNanos = 0;
        } else if (events >= MANY_EVENTS) {
            pauseNanos = Math.min(TIMES_AS_LONG_AMONG_MANY * nanos, MOST_AMONG_MANY.toNanos());
        } else {
            pauseNanos = Math.min(TIMES_AS_LONG * nanos, MOST.toNanos());
        }
    }

    /**
     * How long from now the next batch should go on collecting, before this is asked again.
     *
     * @param head position of the last event there is
     */
    long nanosLeft(long head) {
        long now = nanoTime.getAsLong();
        if (head != lastHead) {
            lastHead = head;
            lastCame = now;
        }
        long untilFull = lastEnded + pauseNanos - now;
        long untilStill = lastCame + STILL.toNanos() - now;
        return pauseNanos == 0 ? 0 : Math.max(0, Math.min(untilFull, untilStill));
    }
}
