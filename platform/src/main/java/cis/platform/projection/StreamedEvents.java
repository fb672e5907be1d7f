package cis.platform.projection;

import cis.api.DomainEvent;
import cis.api.contract.EventTypes;
import cis.platform.event.RecordedEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Events of an Axon stream as recorded events. Of its revision a message tells nothing, and no fold asks. */
public final class StreamedEvents {

    private StreamedEvents() {}

    /** @throws ClassCastException for a message that is no event of an aggregate */
    public static RecordedEvent recorded(TrackedEventMessage<?> message, long position) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        DomainEvent payload = (DomainEvent) event.getPayload();
        Map<String, String> metadata = new HashMap<>();
        event.getMetaData().forEach((key, value) -> {
            if (value != null) {
                metadata.put(key, value.toString());
            }
        });
        return new RecordedEvent(
                position,
                UUID.fromString(event.getIdentifier()),
                EventTypes.nameOf(payload.getClass()),
                "",
                event.getType() == null ? "" : event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getTimestamp(),
                Map.copyOf(metadata),
                payload);
    }
}
