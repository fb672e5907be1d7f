package cis.command.automation;

import cis.api.Command;
import cis.api.DomainEvent;
import cis.platform.event.RecordedEvent;
import java.util.Optional;

/**
 * One event in, at most one command out. A pure function: what it does not find in the event is for the deciding
 * aggregate to know.
 */
public interface Automation<E extends DomainEvent> {

    Class<E> event();

    /** @param recorded the event with its place in history */
    Optional<? extends Command> react(E event, RecordedEvent recorded);

    /** In the metadata {@code policy} of what follows, and part of the command's id: never changes. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** In the metadata {@code policyVersion}: counted up when the same event leads to something else than before. */
    default int version() {
        return 1;
    }
}
