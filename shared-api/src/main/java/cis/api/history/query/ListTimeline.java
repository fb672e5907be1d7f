package cis.api.history.query;

import cis.api.CustomerId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link TimelinePage} by business time, newest first; none where the customer is unknown.
 *
 * @param types permanent names of events; empty: all
 * @param from earliest business time that counts
 * @param until business time from which on nothing counts any more
 */
public record ListTimeline(
        String client,
        CustomerId customerId,
        Set<String> types,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String after,
        int limit)
        implements HistoryQuery {}
