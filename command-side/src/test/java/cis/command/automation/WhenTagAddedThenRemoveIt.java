package cis.command.automation;

import cis.api.Command;
import cis.api.customer.command.RemoveTag;
import cis.api.customer.event.TagAdded;
import cis.platform.event.RecordedEvent;
import java.util.Objects;
import java.util.Optional;

/** Reacts to every tag but {@code quiet}, and fails at {@code bug}. */
final class WhenTagAddedThenRemoveIt implements Automation<TagAdded> {

    @Override
    public Class<TagAdded> event() {
        return TagAdded.class;
    }

    @Override
    public Optional<? extends Command> react(TagAdded event, RecordedEvent recorded) {
        String tag = Objects.requireNonNull(event.tag());
        if (tag.equals("bug")) {
            throw new IllegalStateException("bug");
        }
        return tag.equals("quiet") ? Optional.empty() : Optional.of(new RemoveTag(event.customerId(), tag));
    }
}
