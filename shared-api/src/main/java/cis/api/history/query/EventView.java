package cis.api.history.query;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * An event as it stands in history.
 *
 * @param payload decrypted; without what has been erased
 */
public record EventView(
        long position,
        UUID id,
        String type,
        String revision,
        Aggregate aggregate,
        long sequence,
        Instant recordedAt,
        Map<String, String> metadata,
        JsonNode payload) {

    /** Whose event it is: {@code customer} and its id. */
    public record Aggregate(String type, String id) {}
}
