package cis.query.event;

import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.api.history.query.EventView;
import cis.platform.event.RecordedEvent;
import cis.platform.json.JsonRules;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** One event as one line of JSON, always the same bytes. */
final class EventLines {

    private static final ObjectWriter JSON =
            JsonRules.http().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private EventLines() {}

    /** As {@code EventView} shows it, without a tree between. */
    private record Line(
            long position,
            UUID id,
            String type,
            String revision,
            EventView.Aggregate aggregate,
            long sequence,
            Instant recordedAt,
            Map<String, String> metadata,
            DomainEvent payload) {}

    static byte[] json(RecordedEvent event) {
        return JSON.writeValueAsBytes(new Line(
                event.position(),
                event.id(),
                event.type(),
                event.revision(),
                new EventView.Aggregate(event.aggregateType(), event.aggregateId()),
                event.sequence(),
                event.recordedAt(),
                event.metadata(),
                event.payload()));
    }

    static String payload(RecordedEvent event) {
        return JSON.writeValueAsString(event.payload());
    }

    /**
     * CloudEvents 1.0. Metadata are extensions, under their names in small letters; {@code sequence}, {@code
     * partitionkey}, {@code correlationid} and {@code causationid} are those of its documented extensions.
     */
    static byte[] cloudEvent(RecordedEvent event) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", event.id());
        attributes.put("source", "urn:cis:" + event.client());
        attributes.put("type", event.type());
        attributes.put("subject", event.aggregateType() + "/" + event.aggregateId());
        attributes.put("time", event.recordedAt());
        attributes.put("datacontenttype", "application/json");
        attributes.put("sequence", String.format(Locale.ROOT, "%018d", event.position()));
        attributes.put(
                "partitionkey",
                Objects.requireNonNullElse(event.metadata(MetadataKeys.CUSTOMER_ID), event.aggregateId()));
        attributes.put("revision", event.revision());
        event.metadata().forEach((key, value) -> attributes.put(key.toLowerCase(Locale.ROOT), value));
        attributes.put("data", event.payload());
        return JSON.writeValueAsBytes(attributes);
    }
}
