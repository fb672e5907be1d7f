package cis.command.dispatch;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;

/** Hands commands to the bus, each for so long. Axon's gateway would log every refusal as a warning. */
public final class CommandChannel {
    private final CommandBus bus;
    private final Rejections rejections;
    private final Duration timeout;

    /**
     * @param bus whose commands answer with their {@link CommandOutcome}
     * @param timeout longest wait for an answer
     */
    CommandChannel(CommandBus bus, Rejections rejections, Duration timeout) {
        this.bus = bus;
        this.rejections = rejections;
        this.timeout = timeout;
    }

    /** @throws CommandRejected when it is refused, or when its outcome cannot be known */
    public void deliver(CommandMessage<Object> command) {
        send(command);
    }

    CommandOutcome send(CommandMessage<Object> command) {
        try {
            CompletableFuture<CommandOutcome> answer = new CompletableFuture<>();
            bus.<Object, CommandOutcome>dispatch(command, (sent, result) -> {
                if (result.isExceptional()) {
                    answer.completeExceptionally(result.exceptionResult());
                } else {
                    answer.complete(result.getPayload());
                }
            });
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new CommandRejected(GeneralError.OUTCOME_UNKNOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandRejected(GeneralError.OUTCOME_UNKNOWN);
        } catch (ExecutionException e) {
            throw new CommandRejected(rejections.of(e, command));
        }
    }
}
