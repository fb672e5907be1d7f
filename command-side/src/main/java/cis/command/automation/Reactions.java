package cis.command.automation;

import cis.api.Command;
import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.command.dispatch.EventMetadata;
import cis.platform.event.AutomatedCommands;
import cis.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/** All automations, by the event that they react to, and the commands that they make of one: always the same ones. */
final class Reactions {

    private final EventMetadata metadata = new EventMetadata();
    private final Map<Class<?>, List<Automation<?>>> byEvent;

    Reactions(Collection<? extends Automation<?>> automations) {
        byEvent = automations.stream()
                .sorted(Comparator.comparing(Automation::name))
                .collect(Collectors.groupingBy(Automation::event, Collectors.toUnmodifiableList()));
    }

    boolean any(Class<?> event) {
        return byEvent.containsKey(event);
    }

    List<CommandMessage<Object>> to(RecordedEvent event) {
        List<CommandMessage<Object>> commands = new ArrayList<>();
        for (Automation<?> automation : byEvent.getOrDefault(event.payload().getClass(), List.of())) {
            react(automation, event, commands);
        }
        return commands;
    }

    private <E extends DomainEvent> void react(
            Automation<E> automation, RecordedEvent event, List<CommandMessage<Object>> commands) {
        automation
                .react(automation.event().cast(event.payload()), event)
                .ifPresent(command -> commands.add(message(command, event, automation)));
    }

    private CommandMessage<Object> message(Command command, RecordedEvent event, Automation<?> automation) {
        Map<String, Object> carried = new HashMap<>(metadata.correlationDataFor(new GenericEventMessage<>(
                new GenericMessage<>(event.id().toString(), event.payload(), event.metadata()), event::recordedAt)));
        carried.put(MetadataKeys.POLICY, automation.name());
        carried.put(MetadataKeys.POLICY_VERSION, Integer.toString(automation.version()));
        return new GenericCommandMessage<>(
                new GenericMessage<>(
                        AutomatedCommands.idOf(event.id(), automation.name()), command, MetaData.from(carried)),
                command.getClass().getName());
    }
}
