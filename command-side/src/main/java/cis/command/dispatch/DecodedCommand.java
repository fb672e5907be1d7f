package cis.command.dispatch;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;

/**
 * A command whose constraints {@link CommandDecoder} has checked in this process. Between processes it becomes a message
 * like any other, and is checked again.
 */
final class DecodedCommand extends GenericCommandMessage<Object> {
    private static final long serialVersionUID = 1L;

    DecodedCommand(CommandMessage<Object> message) {
        super(message, message.getCommandName());
    }

    @Override
    public DecodedCommand withMetaData(Map<String, ?> metaData) {
        return new DecodedCommand(super.withMetaData(metaData));
    }

    @Override
    public DecodedCommand andMetaData(Map<String, ?> metaData) {
        return new DecodedCommand(super.andMetaData(metaData));
    }
}
