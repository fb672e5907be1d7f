package cis.platform.projection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the read models are, for health and for whoever waits for a start.
 *
 * @param ready whether they have once been complete since the start: from then on they may be asked
 * @param head position of the last event there is
 * @param eventsPerSecond at which events were applied last
 * @param failure why nothing is applied at the moment, as the name of a class
 * @param rebuild null unless it is rebuilding
 */
public record ProjectionStatus(
        State state,
        boolean ready,
        long position,
        long head,
        double eventsPerSecond,
        @Nullable String failure,
        @Nullable RebuildProgress rebuild) {

    public enum State {
        STOPPED,
        REBUILDING,
        FOLLOWING,
        /** Tries again and again, with longer pauses. */
        FAILING
    }

    /** Until the lag is gone, at the rate of the last batch; zero where none is known. */
    public Duration timeLeft() {
        return eventsPerSecond == 0 ? Duration.ZERO : Duration.ofMillis((long) (1000 * lag() / eventsPerSecond));
    }

    public long lag() {
        return Math.max(0, head - position);
    }
}
