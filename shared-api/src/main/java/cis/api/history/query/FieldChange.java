package cis.api.history.query;

import cis.api.BusinessTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field of a customer's profile, changed: from what to what, by which event, who and why.
 *
 * @param field JSON Pointer into the profile, in which things of a list go by what identifies them:
 *     {@code /contactPoints/EMAIL:ada@example.org/verified}
 * @param before absent where there was nothing
 * @param after absent where there is nothing any more
 * @param recordedAt when the event was recorded
 * @param effective from when it holds as the business says, a correction from when what it corrects does; absent where
 *     that is when it was recorded
 * @param cameDue the day that brought what the event had announced; absent where the event itself brought it
 * @param corrects the event that had said it otherwise, where this is a correction
 * @param past true where only what had been true before changed, and what holds now did not
 * @param actor opaque id of who acted
 * @param reason what was said why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldChange(
        String field,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        EventReference event,
        Instant recordedAt,
        @Nullable BusinessTime effective,
        @Nullable LocalDate cameDue,
        @Nullable EventReference corrects,
        @Nullable Boolean past,
        @Nullable String actor,
        @Nullable String actorKind,
        @Nullable String reason,
        @Nullable String channel,
        @Nullable String commandId) {}
