package cis.api.history.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a customer, as a clerk reads it.
 *
 * @param at business time: when it happened as the business says, else when it was recorded
 * @param type permanent name of the event
 * @param sentence what happened, in English
 * @param actor opaque id of who did it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        Instant at,
        Instant recordedAt,
        String type,
        String sentence,
        @Nullable String actor,
        @Nullable String actorKind,
        UUID eventId,
        String aggregateType,
        String aggregateId,
        @Nullable String correlationId,
        long position) {}
