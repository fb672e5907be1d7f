package cis.query.operation;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.MetadataKeys;
import cis.api.Rejection;
import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import cis.api.operation.command.RecordOperation;
import cis.platform.web.RequestContext;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has the acts of operators recorded, each before it is done. */
@Component
class Acts {

    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    private final CommandGateway commands;
    private final NoArgGenerator ids;

    Acts(CommandGateway commands, NoArgGenerator ids) {
        this.commands = commands;
        this.ids = ids;
    }

    OperationId newId() {
        return new OperationId(ids.generate());
    }

    /** @throws CommandRejected when it could not be recorded; then nothing may be done */
    void record(
            OperationId id,
            OperationKind kind,
            String target,
            @Nullable UUID eventId,
            @Nullable String reason,
            RequestContext caller) {
        MetaData metadata = MetaData.from(Map.of(
                MetadataKeys.CLIENT, caller.client(),
                MetadataKeys.ACTOR_ID, caller.actorId(),
                MetadataKeys.ACTOR_KIND, caller.actorKind()));
        RecordOperation command = new RecordOperation(id, kind, target, eventId, reason);
        try {
            commands.send(new GenericCommandMessage<>(
                            new GenericMessage<>(caller.correlationId(), command, metadata),
                            RecordOperation.class.getName()))
                    .get(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new CommandRejected(GeneralError.OUTCOME_UNKNOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandRejected(GeneralError.OUTCOME_UNKNOWN);
        } catch (ExecutionException e) {
            throw refusal(e.getCause());
        }
    }

    private static RuntimeException refusal(@Nullable Throwable cause) {
        if (cause instanceof CommandExecutionException failed
                && failed.getDetails().orElse(null) instanceof Rejection rejection) {
            return new CommandRejected(rejection);
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
