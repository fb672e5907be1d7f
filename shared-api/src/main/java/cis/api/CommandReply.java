package cis.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;

/**
 * What an accepted command answers.
 *
 * @param id the aggregate that decided
 * @param version number of events in that aggregate's own stream after the command
 * @param position of the last event this command appended, or the head of the store when nothing changed
 * @param events what was appended, in order; empty when nothing changed
 * @param replayed whether this repeats the answer to an earlier, equal request; over HTTP the header
 *     {@code Idempotent-Replayed} says so, and the body is the same as the first time
 */
public record CommandReply(
        String id,
        long version,
        long position,
        List<AppendedEvent> events,
        @JsonIgnore boolean replayed) {

    /** @param type permanent name of the event: {@code customer.registered} */
    public record AppendedEvent(UUID id, String type) {}
}
