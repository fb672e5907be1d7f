package cis.platform.event;

import com.fasterxml.uuid.Generators;
import java.util.UUID;

/** The ids of the commands that automations send: always the same for one event, so that each is decided once. */
public final class AutomatedCommands {

    private AutomatedCommands() {}

    /**
     * UUIDv5 in the namespace of the event.
     *
     * @param policy the automation's name, as in the metadata of what follows
     */
    public static String idOf(UUID event, String policy) {
        return Generators.nameBasedGenerator(event).generate(policy).toString();
    }
}
