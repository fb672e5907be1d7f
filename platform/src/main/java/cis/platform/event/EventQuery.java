package cis.platform.event;

import cis.api.CustomerId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events to read.
 *
 * @param after only events past this position, in the direction of {@code order}: greater when ascending, smaller
 *     when descending; null begins at that end of history
 * @param types permanent names; empty means all
 * @param client null means every client company
 * @param limit at least 1
 */
public record EventQuery(
        @Nullable Long after,
        Order order,
        Set<String> types,
        @Nullable String client,
        @Nullable CustomerId customer,
        int limit) {

    public enum Order {
        ASC,
        DESC
    }

    public static EventQuery allAfter(long position, int limit) {
        return new EventQuery(position, Order.ASC, Set.of(), null, null, limit);
    }
}
