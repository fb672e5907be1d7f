package cis.platform.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads history, decoded and decrypted. Reading never blocks writing. */
public interface EventLog {

    /** Position of the last event; 0 when there is none. */
    long head();

    /**
     * The events that fit, in the order asked for, of at most {@link EventQuery#limit()} that are stored: an upcaster
     * may have made more or fewer of them. None only where there is nothing more.
     */
    List<RecordedEvent> read(EventQuery query);

    /** An aggregate's events from a sequence number on, at most {@code limit}. */
    List<RecordedEvent> readAggregate(String aggregateId, long fromSequence, int limit);

    Optional<RecordedEvent> find(UUID eventId);

    /** The greatest position up to which all events had been recorded at that moment; 0 when there is none. */
    long positionAt(Instant moment);

    /**
     * Gives every event past the position to the consumer, in order and on the caller's thread, until the position
     * that is the head when the scan begins. Needs the same memory for any length of history. What the consumer
     * throws ends the scan.
     *
     * @return the position that the scan reached; {@code after} when there was nothing
     */
    long scan(long after, Consumer<? super RecordedEvent> consumer);
}
