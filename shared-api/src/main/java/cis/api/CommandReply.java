package cis.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted command answers.
 *
 * @param id the aggregate that decided
 * @param version number of events in that aggregate's own stream after the command
 * @param position of the last event this command appended, or the head of the store when nothing changed
 * @param events what was appended, in order; empty when nothing changed
 * @param replayed whether this repeats the answer to an earlier, equal request; over HTTP the header
 *     {@code Idempotent-Replayed} says so, and the body is the same as the first time
 * @param number under which the document was issued, where the command makes one final and it has its number; else null
 */
public record CommandReply(
        String id,
        long version,
        long position,
        List<AppendedEvent> events,
        @JsonIgnore boolean replayed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String number) {

    public CommandReply(String id, long version, long position, List<AppendedEvent> events, boolean replayed) {
        this(id, version, position, events, replayed, null);
    }

    public CommandReply withNumber(String issued) {
        return new CommandReply(id, version, position, events, replayed, issued);
    }

    /** @param type permanent name of the event: {@code customer.registered} */
    public record AppendedEvent(UUID id, String type) {}
}
