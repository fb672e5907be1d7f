package cis.standalone.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the hash chain found.
 *
 * @param events how many are intact, from the first one on
 * @param headHash of the last intact event, in hexadecimal; compare it with one noted earlier to see that nothing was
 *     cut off at the end
 * @param fault the first fault; null when there is none
 */
public record LogReport(
        long events, String headHash, @Nullable Fault fault) {

    /** @param position of the event; 0 when the fault lies in no single event */
    public record Fault(long position, String what) {}

    public boolean intact() {
        return fault == null;
    }
}
