package cis.query.history;

import cis.api.CustomerId;
import cis.api.customer.event.CustomerRegistered;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Single aggregates' events: what a view of one thing is folded from. */
@Component
public class Streams {

    private static final int BATCH = 1_000;
    private static final int MAX_EVENTS = 10_000;

    private final EventLog log;

    public Streams(EventLog log) {
        this.log = log;
    }

    /** The aggregate's events, ten thousand at most; none for an unknown id or one of another client company. */
    public List<RecordedEvent> of(String client, UUID id) {
        List<RecordedEvent> events = new ArrayList<>();
        List<RecordedEvent> batch;
        do {
            batch = log.readAggregate(id.toString(), events.size(), BATCH);
            events.addAll(batch);
        } while (batch.size() == BATCH && events.size() < MAX_EVENTS);
        return events.isEmpty() || !events.getFirst().client().equals(client) ? List.of() : events;
    }

    /** What an aggregate began with; empty for an unknown id or one of another client company. */
    public Optional<RecordedEvent> first(String client, UUID id) {
        return log.readAggregate(id.toString(), 0, 1).stream()
                .filter(event -> event.client().equals(client))
                .findFirst();
    }

    public boolean hasCustomer(String client, CustomerId customer) {
        List<RecordedEvent> first = log.readAggregate(customer.toString(), 0, 1);
        return !first.isEmpty()
                && first.getFirst().client().equals(client)
                && first.getFirst().payload() instanceof CustomerRegistered;
    }
}
