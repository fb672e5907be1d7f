package cis.query.event;

import cis.api.MetadataKeys;
import cis.platform.event.AutomatedCommands;
import cis.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Events of one chain, and which of them set off which command. What an event carries names the command that it came
 * from, and not the event that set this off: that follows from the command's id, which an automation makes of it.
 */
final class Chain {

    private final Map<String, List<RecordedEvent>> byCommand = new LinkedHashMap<>();
    private final Map<String, RecordedEvent> causes = new HashMap<>();
    private final Map<UUID, List<String>> effects = new HashMap<>();

    /** @param events in order of position */
    Chain(List<RecordedEvent> events) {
        events.forEach(event -> byCommand
                .computeIfAbsent(Steps.commandOf(event), command -> new ArrayList<>())
                .add(event));
        Set<String> policies = events.stream()
                .map(event -> event.metadata(MetadataKeys.POLICY))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (RecordedEvent event : events) {
            for (String policy : policies) {
                link(event, AutomatedCommands.idOf(event.id(), policy));
            }
        }
        effects.values().forEach(commands -> commands.sort((one, other) -> Long.compare(first(one), first(other))));
    }

    private void link(RecordedEvent event, String command) {
        if (byCommand.containsKey(command)) {
            causes.put(command, event);
            effects.computeIfAbsent(event.id(), any -> new ArrayList<>()).add(command);
        }
    }

    /** What came from the command, in order; empty where it is not of this chain. */
    List<RecordedEvent> eventsOf(String command) {
        return byCommand.getOrDefault(command, List.of());
    }

    /** The event that set the command off, where it is among these. */
    @Nullable
    RecordedEvent causeOf(String command) {
        return causes.get(command);
    }

    /** The commands that the event set off, in the order of what came from them. */
    List<String> commandsAfter(RecordedEvent event) {
        return effects.getOrDefault(event.id(), List.of());
    }

    private long first(String command) {
        return eventsOf(command).getFirst().position();
    }
}
