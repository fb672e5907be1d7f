package cis.platform.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads history, decoded and decrypted. Reading never blocks writing. */
public interface EventLog {

    /** Position of the last event; 0 when there is none. */
    long head();

    /** The events that fit, in the order asked for, at most {@link EventQuery#limit()}. */
    List<RecordedEvent> read(EventQuery query);

    /** An aggregate's events from a sequence number on, at most {@code limit}. */
    List<RecordedEvent> readAggregate(String aggregateId, long fromSequence, int limit);

    Optional<RecordedEvent> find(UUID eventId);
}
