package cis.api.care.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link ComplaintDeadlinePage}.
 *
 * @param on the day asked about; null: today
 * @param within how many days after it still count; what was due before always does
 * @param after where the page before ended
 */
public record ListComplaintDeadlines(
        String client,
        @Nullable LocalDate on,
        int within,
        @Nullable String after,
        int limit) implements CareQuery {}
