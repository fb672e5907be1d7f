package cis.command.care;

import cis.api.CustomerId;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import java.util.Optional;

/** Whose something is, by the first event of its own stream. */
record FirstEvents(EventLog events) {

    /**
     * The customer of an aggregate of that type.
     *
     * @param client company that asks; what is another's is unknown to it
     */
    Optional<CustomerId> customerOf(String aggregateType, Object id, String client) {
        return first(id)
                .filter(event -> event.aggregateType().equals(aggregateType)
                        && event.client().equals(client))
                .map(event -> event.payload().customerId());
    }

    private Optional<RecordedEvent> first(Object id) {
        return events.readAggregate(id.toString(), 0, 1).stream().findFirst();
    }
}
