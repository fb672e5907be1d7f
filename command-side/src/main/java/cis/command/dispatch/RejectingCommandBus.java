package cis.command.dispatch;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import cis.api.Rejection;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/**
 * Answers every failure, those of the commit too, with a {@link Rejection} as its details, which is what survives
 * between processes. A command that lost the race to create its aggregate is handled once more and meets the winner.
 */
final class RejectingCommandBus extends SimpleCommandBus {
    private final Rejections rejections;

    RejectingCommandBus(Builder builder, Rejections rejections) {
        super(builder);
        this.rejections = rejections;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        super.<C, R>handle(command, handler, (handled, result) -> {
            if (result.isExceptional()
                    && Rejections.has(result.exceptionResult(), AggregateStreamCreationException.class)) {
                super.<C, R>handle(
                        command, handler, (again, second) -> callback.onResult(again, translated(again, second)));
            } else {
                callback.onResult(handled, translated(handled, result));
            }
        });
    }

    private <R> CommandResultMessage<? extends R> translated(
            CommandMessage<?> command, CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        Rejection rejection = rejections.of(result.exceptionResult(), command);
        return asCommandResultMessage(new CommandExecutionException(rejection.code(), null, rejection));
    }
}
