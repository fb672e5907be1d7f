package cis.api.history.query;

import java.util.UUID;

/** Asks for one {@link EventView}. */
public record FindEventDetails(String client, UUID eventId) implements HistoryQuery {}
