package cis.api.operation.command;

import cis.api.constraint.Text;
import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records what an operator is about to do.
 *
 * @param target the projection, or the dead letter
 * @param eventId of the event that a dead letter is about
 */
public record RecordOperation(
        @TargetAggregateIdentifier OperationId operationId,
        @NotNull OperationKind kind,
        @NotNull @Text(max = 200) String target,
        @Nullable UUID eventId,
        @Text(max = 500) @Nullable String reason)
        implements OperationCommand {}
