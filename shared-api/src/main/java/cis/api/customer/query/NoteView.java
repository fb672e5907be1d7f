package cis.api.customer.query;

import cis.api.CustomerId;
import cis.api.customer.NoteId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note as it reads now.
 *
 * @param text null once it has been erased
 * @param addedBy opaque id
 * @param amendedAt null where it reads as it was first written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoteView(
        NoteId id,
        CustomerId customerId,
        @Nullable String text,
        Instant addedAt,
        @Nullable String addedBy,
        @Nullable Instant amendedAt,
        @Nullable String amendedBy,
        long version) {}
