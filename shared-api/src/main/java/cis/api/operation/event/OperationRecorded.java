package cis.api.operation.event;

import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An operator was about to do something: it is recorded before it is done, with who and why.
 *
 * @param target the projection with its version, {@code invoices_v2}; of a dead letter that, and the event's position:
 *     {@code invoices_v2:118}; {@code *} for all dead letters
 * @param eventId of the event that a dead letter is about
 */
@Revision("1")
public record OperationRecorded(
        OperationId operationId,
        OperationKind kind,
        String target,
        @Nullable UUID eventId,
        @Nullable String reason) implements OperationEvent {}
