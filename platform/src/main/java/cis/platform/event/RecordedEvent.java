package cis.platform.event;

import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with its place in history.
 *
 * @param position from 1, rising; without gaps in standalone
 * @param type permanent name: {@code customer.registered}
 * @param revision of the payload as it was stored; the payload given here is always the newest
 * @param aggregateType {@code customer}, {@code purchase} ...
 * @param sequence from 0, within the aggregate
 * @param recordedAt the real clock, at the moment of the decision
 */
public record RecordedEvent(
        long position,
        UUID id,
        String type,
        String revision,
        String aggregateType,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        Map<String, String> metadata,
        DomainEvent payload) {

    public String client() {
        return metadata.getOrDefault(MetadataKeys.CLIENT, "main");
    }

    public @Nullable String metadata(String key) {
        return metadata.get(key);
    }
}
