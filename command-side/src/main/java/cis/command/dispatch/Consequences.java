package cis.command.dispatch;

import cis.platform.event.RecordedEvent;
import java.time.Duration;
import java.util.List;

/** What automations make of events, for whoever must not answer before it has happened. */
public interface Consequences {

    /**
     * What followed from a message.
     *
     * @param complete whether nothing more will follow, as far as automations go
     * @param events all with that correlation that were found, the first ones included, in order of position
     */
    record Followed(boolean complete, List<RecordedEvent> events) {}

    /**
     * Follows the events of one correlation from a position on, until nothing follows any more, the time is over, or more
     * than ten thousand events of anybody have been looked through.
     */
    Followed follow(String correlationId, long fromPosition, Duration atMost) throws InterruptedException;
}
