package cis.api.care.query;

import cis.api.BusinessTime;
import cis.api.care.ComplaintState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a complaint.
 *
 * @param type permanent name of the event
 * @param state after it
 * @param occurredOn when it happened; the moment of its recording where none was named
 * @param actor opaque id
 * @param details what was said and decided, each where it applies
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintStep(
        String type,
        ComplaintState state,
        BusinessTime occurredOn,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String actorKind,
        UUID eventId,
        long position,
        ComplaintStepDetails details) {}
