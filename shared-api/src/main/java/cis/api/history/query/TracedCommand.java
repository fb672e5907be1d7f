package cis.api.history.query;

import java.util.List;

/** A command, and what it led to. */
public record TracedCommand(CommandStep command, List<TracedEvent> events) {}
