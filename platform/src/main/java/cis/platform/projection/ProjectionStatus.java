package cis.platform.projection;

import org.jspecify.annotations.Nullable;

/**
 * How the read models are, for health and for whoever waits for a start.
 *
 * @param ready whether they have once been complete since the start: from then on they may be asked
 * @param head position of the last event there is
 * @param failure why nothing is applied at the moment, as the name of a class
 * @param rebuild null unless it is rebuilding
 */
public record ProjectionStatus(
        State state,
        boolean ready,
        long position,
        long head,
        @Nullable String failure,
        @Nullable RebuildProgress rebuild) {

    public enum State {
        STOPPED,
        REBUILDING,
        FOLLOWING,
        /** Tries again and again, with longer pauses. */
        FAILING
    }

    public long lag() {
        return Math.max(0, head - position);
    }
}
