package cis.platform.projection;

import java.time.Duration;

/**
 * How far a rebuild has come.
 *
 * @param position of the last event applied
 * @param head position to be reached
 */
public record RebuildProgress(long position, long head, long events, Duration elapsed) {

    public double eventsPerSecond() {
        return elapsed.isZero() ? 0 : events / (elapsed.toNanos() / 1e9);
    }

    public Duration timeLeft() {
        double rate = eventsPerSecond();
        return rate == 0 ? Duration.ZERO : Duration.ofMillis((long) (1000 * Math.max(0, head - position) / rate));
    }
}
