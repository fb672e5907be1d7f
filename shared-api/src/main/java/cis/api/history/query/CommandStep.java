package cis.api.history.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command within a chain of causes and effects, as its events tell of it.
 *
 * @param policy what decided that it be sent; absent where a caller did
 * @param actorId opaque id of who acted, which an automation takes over from whoever began the chain
 * @param causedBy id of the event that set it off; absent where a caller did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommandStep(
        String id,
        Origin origin,
        @Nullable String policy,
        @Nullable String policyVersion,
        @Nullable String actorId,
        @Nullable String actorKind,
        @Nullable String channel,
        @Nullable String reason,
        @Nullable UUID causedBy) {

    /** What sends commands. */
    public enum Origin {
        /** A caller. */
        REQUEST,
        /** An event, at once. */
        AUTOMATION,
        /** The day that came. */
        CLOCK
    }
}
