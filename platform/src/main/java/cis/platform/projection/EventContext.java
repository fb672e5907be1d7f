package cis.platform.projection;

import cis.api.MetadataKeys;
import cis.platform.event.RecordedEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds an event when it is folded.
 *
 * @param version number of events in the event's own aggregate, this one included
 */
public record EventContext(
        long position,
        UUID eventId,
        String type,
        String aggregateId,
        long version,
        Instant recordedAt,
        Map<String, String> metadata) {

    /** Totals across customers are kept in this many parts, so that segments never write the same document. */
    public static final int BUCKETS = 16;

    public static EventContext of(RecordedEvent event) {
        return new EventContext(
                event.position(),
                event.id(),
                event.type(),
                event.aggregateId(),
                event.sequence() + 1,
                event.recordedAt(),
                event.metadata());
    }

    public String client() {
        return metadata.getOrDefault(MetadataKeys.CLIENT, "main");
    }

    public @Nullable String actorId() {
        return metadata.get(MetadataKeys.ACTOR_ID);
    }

    /** The part, 0 to {@value #BUCKETS} - 1, of a total that this event's customer (else its aggregate) belongs to. */
    public int bucket() {
        return Math.floorMod(
                metadata.getOrDefault(MetadataKeys.CUSTOMER_ID, aggregateId).hashCode(), BUCKETS);
    }
}
