package cis.api.sales.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field of a purchase that had been wrong.
 *
 * @param eventId the event that was corrected
 * @param field JSON Pointer into it
 * @param value what holds instead
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PurchaseCorrectionView(
        UUID eventId,
        String field,
        @Nullable String value,
        @Nullable String reason,
        Instant recordedAt,
        @Nullable String actor) {}
