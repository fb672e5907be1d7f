package cis.api.history.query;

import java.util.UUID;

/** Asks what a command led to: its {@link CommandTrace}; refused where no event came from it. */
public record FindTrace(String client, UUID commandId) implements HistoryQuery {}
