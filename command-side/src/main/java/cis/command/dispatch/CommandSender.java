package cis.command.dispatch;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;

/** Sends the commands of callers: so many at once, the others wait for so long. */
final class CommandSender {
    private final CommandChannel channel;
    private final Semaphore places;
    private final Duration queueTimeout;

    CommandSender(CommandChannel channel, CommandSettings settings) {
        this.channel = channel;
        this.places = new Semaphore(settings.concurrent());
        this.queueTimeout = settings.queueTimeout();
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
            return channel.send(command);
        } finally {
            places.release();
        }
    }
}
