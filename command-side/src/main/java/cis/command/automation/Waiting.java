package cis.command.automation;

import cis.platform.event.RecordedEvent;
import java.util.List;

/**
 * A position whose turn has not come.
 *
 * @param events of that position, in general one; empty where they are to be read from the log again
 */
record Waiting(long position, List<RecordedEvent> events) {

    Waiting withoutEvents() {
        return new Waiting(position, List.of());
    }
}
