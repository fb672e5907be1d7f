package cis.platform.projection;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Where positions, which begin at 1, and Axon's tokens meet.
 *
 * @param offset what is added to a token's index: 0 for the event file, 1 for stores that count from 0
 */
public record TokenPositions(long offset) {

    public long position(TrackingToken token) {
        return token.position().orElseThrow() + offset;
    }

    /** @return null at the beginning of history */
    public @Nullable TrackingToken tokenAt(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position - offset);
    }
}
