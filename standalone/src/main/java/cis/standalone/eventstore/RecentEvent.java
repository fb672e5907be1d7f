package cis.standalone.eventstore;

import cis.platform.event.RecordedEvent;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** A stored event that is decoded at most once, by whoever reads it first, for all who read it later. */
final class RecentEvent {

    private final StoredEvent stored;
    private final EventDecoder decoder;
    private volatile @Nullable List<TrackedEventMessage<?>> messages;
    private volatile @Nullable List<RecordedEvent> recorded;

    RecentEvent(StoredEvent stored, EventDecoder decoder) {
        this.stored = stored;
        this.decoder = decoder;
    }

    long position() {
        return stored.position();
    }

    int size() {
        return stored.size();
    }

    /** None or several where an upcaster dropped or split the event. */
    List<TrackedEventMessage<?>> messages() {
        List<TrackedEventMessage<?>> known = messages;
        if (known == null) {
            known = decoder.messages(stored);
            messages = known;
        }
        return known;
    }

    List<RecordedEvent> recorded() {
        List<RecordedEvent> known = recorded;
        if (known == null) {
            known = messages().stream()
                    .map(message -> EventDecoder.recorded(stored, message))
                    .toList();
            recorded = known;
        }
        return known;
    }
}
