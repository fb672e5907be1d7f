package cis.api.history.query;

import cis.api.CustomerId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an {@link EventPage}; refused where no event could ever be the answer.
 *
 * @param descending newest first
 * @param filter which of the events
 * @param limit at least 1
 */
public record ListEvents(String client, boolean descending, Filter filter, int limit) implements HistoryQuery {

    /**
     * What events have in common; null and empty mean all.
     *
     * @param after only events past this position, whatever the order
     * @param before only events ahead of this position, whatever the order
     * @param from only what was recorded from this moment on
     * @param until only what was recorded before this moment
     * @param types permanent names of events
     * @param actor opaque id of who acted
     * @param correlation id of the message that began the chain
     * @param command id of the command that the event came from
     */
    public record Filter(
            @Nullable Long after,
            @Nullable Long before,
            @Nullable Instant from,
            @Nullable Instant until,
            Set<String> types,
            @Nullable CustomerId customerId,
            @Nullable String actor,
            @Nullable String correlation,
            @Nullable String command) {}
}
