package cis.api.history.query;

import java.util.UUID;

/** Asks what led to an event: its {@link EventCauses}. */
public record FindCauses(String client, UUID eventId) implements HistoryQuery {}
