package cis.api.care.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a piece of feedback.
 *
 * @param text null once it is erased
 * @param actor opaque id of who answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedbackReply(
        @Nullable String text, @Nullable String actor, UUID eventId, long position, Instant recordedAt) {}
