package cis.standalone.projection;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.api.contract.EventTypes;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** A history of tags given to customers and taken from them, in memory. */
final class TagEvents implements EventLog {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

    private final List<RecordedEvent> events = new ArrayList<>();

    static TagEvents random(long seed, int count, int customers) {
        Random random = new Random(seed);
        TagEvents history = new TagEvents();
        for (int i = 0; i < count; i++) {
            CustomerId customer = customer(random.nextInt(customers));
            String tag = "tag-" + random.nextInt(3);
            history.add(customer, random.nextInt(3) == 0 ? new TagRemoved(customer, tag) : new TagAdded(customer, tag));
        }
        return history;
    }

    static CustomerId customer(int number) {
        return new CustomerId(new UUID(0x0190_d3a0_0000_7000L, 0x8000_0000_0000_0000L | number));
    }

    static CustomerId customerOf(RecordedEvent event) {
        return CustomerId.of(event.aggregateId());
    }

    synchronized RecordedEvent add(CustomerId customer, DomainEvent payload) {
        long position = events.size() + 1L;
        RecordedEvent event = new RecordedEvent(
                position,
                new UUID(7, position),
                switch (payload) {
                    case TagAdded added -> "tag.added";
                    case TagRemoved removed -> "tag.removed";
                    default -> EventTypes.nameOf(payload.getClass());
                },
                "1",
                "customer",
                customer.toString(),
                position,
                NOON.plusNanos(position),
                Map.of(MetadataKeys.CUSTOMER_ID, customer.toString(), MetadataKeys.CLIENT, "main"),
                payload);
        events.add(event);
        return event;
    }

    synchronized List<RecordedEvent> all() {
        return List.copyOf(events);
    }

    @Override
    public synchronized long head() {
        return events.size();
    }

    @Override
    public synchronized List<RecordedEvent> read(EventQuery query) {
        Long after = query.after();
        int from = after == null ? 0 : after.intValue();
        return events.subList(from, events.size()).stream()
                .filter(query::fits)
                .limit(query.limit())
                .toList();
    }

    @Override
    public List<RecordedEvent> readAggregate(String aggregateId, long fromSequence, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized Optional<RecordedEvent> find(UUID eventId) {
        return events.stream().filter(event -> event.id().equals(eventId)).findFirst();
    }

    @Override
    public long positionAt(Instant moment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized long scan(long after, Consumer<? super RecordedEvent> consumer) {
        events.subList((int) after, events.size()).forEach(consumer);
        return events.size();
    }
}
