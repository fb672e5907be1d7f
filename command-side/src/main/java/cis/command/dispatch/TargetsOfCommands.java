package cis.command.dispatch;

import cis.api.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.IdentifierMissingException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Names the aggregate of a command as the catalogue knows it; Axon's own searches the class for annotations each time. */
final class TargetsOfCommands implements CommandTargetResolver {
    private final CommandCatalogue catalogue;

    TargetsOfCommands(CommandCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        Command command = (Command) message.getPayload();
        CommandType type = catalogue.of(command.getClass());
        Object target = type.value(command, type.target());
        if (target == null) {
            throw new IdentifierMissingException(type.name() + " names no aggregate");
        }
        return new VersionedAggregateIdentifier(target, null);
    }
}
