package cis.command.dispatch;

import cis.api.Command;
import cis.api.CommandReply;
import cis.api.CommandReply.AppendedEvent;
import cis.api.MetadataKeys;
import cis.command.aggregate.Replay;
import cis.platform.event.AppendedEvents.Appended;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Builds what a command answers, now or again. */
final class Replies {
    private static final int MOST_EVENTS_OF_A_COMMAND = 1_000;

    private final EventLog log;

    Replies(EventLog log) {
        this.log = log;
    }

    CommandReply reply(CommandType type, Command command, CommandOutcome outcome) {
        String created = type.created();
        String decider = id(type, command, type.target());
        String id = created == null ? decider : id(type, command, created);
        Replay replay = outcome.replay();
        if (replay != null) {
            return reply(id, replayed(decider, id, replay), true);
        }
        if (outcome.events().isEmpty()) {
            return new CommandReply(decider, outcome.version(), log.head(), List.of(), false);
        }
        return reply(id, outcome.events(), false);
    }

    private List<Appended> replayed(String decider, String created, Replay replay) {
        int count = (int) Math.min(MOST_EVENTS_OF_A_COMMAND, replay.lastSequence() - replay.firstSequence() + 1);
        List<RecordedEvent> events = new ArrayList<>(log.readAggregate(decider, replay.firstSequence(), count));
        if (!created.equals(decider) && !events.isEmpty()) {
            String commandId = events.get(0).metadata(MetadataKeys.COMMAND_ID);
            log.readAggregate(created, 0, MOST_EVENTS_OF_A_COMMAND).stream()
                    .filter(event -> Objects.equals(event.metadata(MetadataKeys.COMMAND_ID), commandId))
                    .forEach(events::add);
        }
        return events.stream()
                .sorted(Comparator.comparingLong(RecordedEvent::position))
                .map(event ->
                        new Appended(event.id(), event.type(), event.position(), event.aggregateId(), event.sequence()))
                .toList();
    }

    private static CommandReply reply(String id, List<Appended> events, boolean replayed) {
        long version = events.stream()
                .filter(event -> event.aggregateId().equals(id))
                .mapToLong(event -> event.sequence() + 1)
                .max()
                .orElse(0);
        long position = events.stream().mapToLong(Appended::position).max().orElse(0);
        return new CommandReply(
                id,
                version,
                position,
                events.stream()
                        .map(event -> new AppendedEvent(event.id(), event.type()))
                        .toList(),
                replayed);
    }

    private static String id(CommandType type, Command command, String component) {
        return String.valueOf(type.value(command, component));
    }
}
