package cis.command.dispatch;

import cis.api.DomainEvent;
import cis.api.contract.EventTypes;
import cis.platform.event.AppendedEvents;
import cis.platform.event.AppendedEvents.Appended;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Events in memory, with positions; refuses a sequence number that is taken, and everything while it is broken. */
public final class MemoryHistory extends InMemoryEventStorageEngine implements EventLog {
    private final List<RecordedEvent> events = new ArrayList<>();
    private volatile @Nullable RuntimeException failure;

    /** Fails the next append. */
    public void failWith(RuntimeException next) {
        failure = next;
    }

    @Override
    public synchronized void appendEvents(List<? extends EventMessage<?>> messages) {
        if (failure != null) {
            RuntimeException thrown = failure;
            failure = null;
            throw thrown;
        }
        List<RecordedEvent> appended = new ArrayList<>();
        for (EventMessage<?> message : messages) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            if (events.stream()
                    .anyMatch(known -> known.aggregateId().equals(event.getAggregateIdentifier())
                            && known.sequence() == event.getSequenceNumber())) {
                throw new ConcurrencyException("taken");
            }
            appended.add(recorded(event, events.size() + appended.size() + 1L));
        }
        super.appendEvents(messages);
        events.addAll(appended);
        AppendedEvents.add(appended.stream()
                .map(event ->
                        new Appended(event.id(), event.type(), event.position(), event.aggregateId(), event.sequence()))
                .toList());
    }

    private static RecordedEvent recorded(DomainEventMessage<?> event, long position) {
        Map<String, String> metadata = event.getMetaData().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        return new RecordedEvent(
                position,
                UUID.fromString(event.getIdentifier()),
                EventTypes.nameOf(event.getPayloadType()),
                "1",
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getTimestamp(),
                metadata,
                (DomainEvent) event.getPayload());
    }

    public synchronized List<RecordedEvent> all() {
        return List.copyOf(events);
    }

    @Override
    public synchronized long head() {
        return events.size();
    }

    @Override
    public synchronized List<RecordedEvent> read(EventQuery query) {
        if (query.order() == EventQuery.Order.DESC) {
            throw new UnsupportedOperationException();
        }
        return events.stream()
                .filter(event -> query.after() == null || event.position() > query.after())
                .filter(event -> query.types().isEmpty() || query.types().contains(event.type()))
                .filter(event -> query.client() == null || query.client().equals(event.client()))
                .filter(event -> query.customer() == null
                        || query.customer().equals(event.payload().customerId()))
                .limit(query.limit())
                .toList();
    }

    @Override
    public long positionAt(Instant moment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long scan(long after, Consumer<? super RecordedEvent> consumer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized List<RecordedEvent> readAggregate(String aggregateId, long fromSequence, int limit) {
        return events.stream()
                .filter(event -> event.aggregateId().equals(aggregateId) && event.sequence() >= fromSequence)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<RecordedEvent> find(UUID eventId) {
        return events.stream().filter(event -> event.id().equals(eventId)).findFirst();
    }
}
