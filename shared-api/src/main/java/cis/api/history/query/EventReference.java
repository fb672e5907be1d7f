package cis.api.history.query;

import java.util.UUID;

/** Names an event; {@code /events} shows it whole. */
public record EventReference(UUID id, String type, long position) {}
