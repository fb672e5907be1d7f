package cis.standalone.eventstore;

import cis.api.DomainEvent;
import cis.api.contract.EventTypes;
import cis.platform.event.RecordedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Turns stored bytes into events of today: upcast, deserialised, decrypted. */
record EventDecoder(Serializer serializer, EventUpcaster upcasters) {

    List<TrackedEventMessage<?>> messages(StoredEvent event) {
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(event), serializer, upcasters)
                .toList();
    }

    static RecordedEvent recorded(StoredEvent event, TrackedEventMessage<?> message) {
        DomainEvent payload = (DomainEvent) message.getPayload();
        return new RecordedEvent(
                event.position(),
                UUID.fromString(event.eventId()),
                EventTypes.nameOf(payload.getClass()),
                event.revision() == null ? "" : event.revision(),
                event.aggregateType() == null ? "" : event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.recordedAt(),
                texts(message.getMetaData()),
                payload);
    }

    private static Map<String, String> texts(Map<String, Object> metadata) {
        Map<String, String> texts = HashMap.newHashMap(metadata.size());
        metadata.forEach((key, value) -> {
            if (value != null) {
                texts.put(key, value.toString());
            }
        });
        return Map.copyOf(texts);
    }
}
