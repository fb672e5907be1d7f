package cis.api.operation.query;

import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import cis.api.operation.OperationState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verification, a rebuild or a roll-back.
 *
 * @param id of the act that is recorded
 * @param events folded for it
 * @param position up to which they are
 * @param target position to be reached, which moves on while events are applied
 * @param secondsLeft until they are folded, at the rate so far; comparing them takes more
 * @param failure why it failed, as the name of a class
 * @param result what a comparison has shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationView(
        OperationId id,
        OperationKind kind,
        OperationState state,
        long events,
        long position,
        long target,
        long eventsPerSecond,
        long secondsLeft,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable VerificationView result) {}
