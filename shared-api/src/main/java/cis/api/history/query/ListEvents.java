package cis.api.history.query;

import cis.api.CustomerId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an {@link EventPage}.
 *
 * @param after only events past this position, in the direction of the order
 * @param types permanent names of events; empty: all
 */
public record ListEvents(
        String client,
        @Nullable Long after,
        boolean descending,
        Set<String> types,
        @Nullable CustomerId customerId,
        int limit)
        implements HistoryQuery {}
