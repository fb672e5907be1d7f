package cis.api.history.query;

import java.util.List;

/**
 * What led to an event: the event and its command, then the event that set this command off and the command of that, and
 * so on up to the command that began it all.
 *
 * @param complete false where the beginning lies further back than is looked
 */
public record EventCauses(List<Cause> steps, boolean complete) {

    /** @param command that the event came from */
    public record Cause(EventStep event, CommandStep command) {}
}
