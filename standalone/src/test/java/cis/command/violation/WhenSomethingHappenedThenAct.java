package cis.command.violation;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;

/** An automation that acts again at every replay, and as often as it likes. */
final class WhenSomethingHappenedThenAct {

    void act(CommandBus bus) {
        bus.dispatch(GenericCommandMessage.asCommandMessage("act"));
        bus.dispatch(GenericCommandMessage.asCommandMessage("again"));
    }
}
