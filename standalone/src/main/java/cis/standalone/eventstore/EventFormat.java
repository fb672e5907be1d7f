package cis.standalone.eventstore;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * How events and snapshots become bytes and come back.
 *
 * @param snapshots must protect personal data as {@code events} does: snapshots lie in the same file
 */
public record EventFormat(Serializer events, Serializer snapshots, EventUpcaster upcasters) {}
