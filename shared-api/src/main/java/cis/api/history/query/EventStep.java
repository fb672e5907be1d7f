package cis.api.history.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event within a chain of causes and effects.
 *
 * @param customerId absent where it concerns none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventStep(
        long position,
        UUID id,
        String type,
        EventView.Aggregate aggregate,
        @Nullable String customerId,
        Instant recordedAt) {}
