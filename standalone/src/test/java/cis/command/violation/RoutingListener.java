package cis.command.violation;

import cis.api.Command;
import cis.api.customer.event.TagAdded;
import cis.command.automation.Automation;
import cis.platform.event.RecordedEvent;
import java.util.Optional;

/** An automation that nobody finds by its name. */
final class RoutingListener implements Automation<TagAdded> {

    @Override
    public Class<TagAdded> event() {
        return TagAdded.class;
    }

    @Override
    public Optional<? extends Command> react(TagAdded event, RecordedEvent recorded) {
        return Optional.empty();
    }
}
