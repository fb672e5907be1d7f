package cis.platform.projection;

import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import cis.api.operation.OperationState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a verification, a rebuild or a roll-back is, or how it ended.
 *
 * @param position up to which events are folded for it
 * @param target position to be reached: that of the read model that is served
 * @param worked time without pauses
 * @param failure why it failed, as the name of a class
 * @param report what a comparison has shown, at the end
 */
public record OperationStatus(
        OperationId id,
        OperationKind kind,
        OperationState state,
        long events,
        long position,
        long target,
        Duration worked,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable VerificationReport report) {

    public double eventsPerSecond() {
        return worked.isZero() ? 0 : events / (worked.toNanos() / 1e9);
    }

    /** Until all events are folded; to compare takes more. */
    public Duration timeLeft() {
        double rate = eventsPerSecond();
        return rate == 0 || state.isOver()
                ? Duration.ZERO
                : Duration.ofMillis((long) (1000 * Math.max(0, target - position) / rate));
    }
}
