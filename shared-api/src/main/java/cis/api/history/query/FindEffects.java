package cis.api.history.query;

import java.util.UUID;

/** Asks what an event led to: its {@link EventEffects}. */
public record FindEffects(String client, UUID eventId) implements HistoryQuery {}
