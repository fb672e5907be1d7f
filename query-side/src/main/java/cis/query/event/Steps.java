package cis.query.event;

import cis.api.MetadataKeys;
import cis.api.care.event.DeadlineMissed;
import cis.api.history.query.CommandStep;
import cis.api.history.query.CommandStep.Origin;
import cis.api.history.query.EventStep;
import cis.api.history.query.EventView;
import cis.platform.event.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** What the steps of a chain look like, and which command and chain an event belongs to. */
final class Steps {

    private Steps() {}

    /** Id of the message that began the chain; an event that names none began it itself. */
    static String chainOf(RecordedEvent event) {
        String correlation = event.metadata(MetadataKeys.CORRELATION_ID);
        return correlation == null ? event.id().toString() : correlation;
    }

    /** Id of the command that the event came from. */
    static String commandOf(RecordedEvent event) {
        String command = event.metadata(MetadataKeys.COMMAND_ID);
        return command == null ? chainOf(event) : command;
    }

    /** Only an automated command has not begun its chain. */
    static Origin originOf(RecordedEvent event) {
        if (!commandOf(event).equals(chainOf(event))) {
            return Origin.AUTOMATION;
        }
        return event.payload() instanceof DeadlineMissed ? Origin.CLOCK : Origin.REQUEST;
    }

    static EventStep event(RecordedEvent event) {
        return new EventStep(
                event.position(),
                event.id(),
                event.type(),
                new EventView.Aggregate(event.aggregateType(), event.aggregateId()),
                event.metadata(MetadataKeys.CUSTOMER_ID),
                event.recordedAt());
    }

    /** @param event any of those that came from the command */
    static CommandStep command(RecordedEvent event, @Nullable RecordedEvent cause) {
        return new CommandStep(
                commandOf(event),
                originOf(event),
                event.metadata(MetadataKeys.POLICY),
                event.metadata(MetadataKeys.POLICY_VERSION),
                event.metadata(MetadataKeys.ACTOR_ID),
                event.metadata(MetadataKeys.ACTOR_KIND),
                event.metadata(MetadataKeys.CHANNEL),
                event.metadata(MetadataKeys.REASON),
                cause == null ? null : cause.id());
    }
}
