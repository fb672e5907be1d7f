package cis.api.history.query;

import java.util.List;

/**
 * An event, and what it led to.
 *
 * @param commands that it set off and that changed something; the others leave no trace
 */
public record TracedEvent(EventStep event, List<TracedCommand> commands) {}
