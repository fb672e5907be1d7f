package cis.command.dispatch;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;

/** Hands commands to the bus: so many at once, and for so long. Axon's gateway would log every refusal as a warning. */
final class CommandSender {
    private final CommandBus bus;
    private final Rejections rejections;
    private final Semaphore places;
    private final Duration queueTimeout;
    private final Duration timeout;

    /** @param bus whose commands answer with their {@link CommandOutcome} */
    CommandSender(CommandBus bus, Rejections rejections, CommandSettings settings) {
        this.bus = bus;
        this.rejections = rejections;
        this.places = new Semaphore(settings.concurrent());
        this.queueTimeout = settings.queueTimeout();
        this.timeout = settings.timeout();
    }

    CommandOutcome send(CommandMessage<Object> command) {
        try {
            if (!places.tryAcquire(queueTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CommandRejected(GeneralError.TOO_MANY_REQUESTS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandRejected(GeneralError.TOO_MANY_REQUESTS);
        }
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
        } finally {
            places.release();
        }
    }
}
