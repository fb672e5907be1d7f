package cis.platform.event;

import cis.api.CustomerId;
import cis.api.MetadataKeys;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events to read: those that fit everything that is given.
 *
 * @param after only events past this position, whatever the order; null: from the first on
 * @param before only events ahead of this position, whatever the order; null: to the last
 * @param types permanent names; empty means all
 * @param client null means every client company
 * @param actor opaque id of who acted
 * @param correlation id of the message that began the chain
 * @param command id of the command that the event came from
 * @param limit at least 1
 */
public record EventQuery(
        @Nullable Long after,
        @Nullable Long before,
        Order order,
        Set<String> types,
        @Nullable String client,
        @Nullable CustomerId customer,
        @Nullable String actor,
        @Nullable String correlation,
        @Nullable String command,
        int limit) {

    public enum Order {
        ASC,
        DESC
    }

    /** @param past only events past this position, in the direction of the order; null begins at that end of history */
    public EventQuery(
            @Nullable Long past,
            Order order,
            Set<String> types,
            @Nullable String client,
            @Nullable CustomerId customer,
            int limit) {
        this(
                order == Order.ASC ? past : null,
                order == Order.DESC ? past : null,
                order,
                types,
                client,
                customer,
                null,
                null,
                null,
                limit);
    }

    public static EventQuery allAfter(long position, int limit) {
        return new EventQuery(position, Order.ASC, Set.of(), null, null, limit);
    }

    /** What one client company's messages of a chain led to, oldest first. */
    public static EventQuery ofCorrelation(String client, String correlation, int limit) {
        return new EventQuery(null, null, Order.ASC, Set.of(), client, null, null, correlation, null, limit);
    }

    /** The first event of a command, of one client company. */
    public static EventQuery ofCommand(String client, String command) {
        return new EventQuery(null, null, Order.ASC, Set.of(), client, null, null, null, command, 1);
    }

    /** The same between other positions, neither of which counts. */
    public EventQuery between(@Nullable Long lower, @Nullable Long upper) {
        return new EventQuery(lower, upper, order, types, client, customer, actor, correlation, command, limit);
    }

    /** Whether nothing but the bounds tells events apart. */
    public boolean isUnfiltered() {
        return types.isEmpty()
                && client == null
                && customer == null
                && actor == null
                && correlation == null
                && command == null;
    }

    /** Whether the event is one of those asked for, the limit apart. */
    public boolean fits(RecordedEvent event) {
        return (after == null || event.position() > after)
                && (before == null || event.position() < before)
                && (types.isEmpty() || types.contains(event.type()))
                && (client == null || client.equals(event.client()))
                && (customer == null || is(event, MetadataKeys.CUSTOMER_ID, customer.toString()))
                && (actor == null || is(event, MetadataKeys.ACTOR_ID, actor))
                && (correlation == null || is(event, MetadataKeys.CORRELATION_ID, correlation))
                && (command == null || is(event, MetadataKeys.COMMAND_ID, command));
    }

    private static boolean is(RecordedEvent event, String key, String value) {
        return Objects.equals(event.metadata(key), value);
    }
}
