package cis.command.automation;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.api.contract.EventTypes;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Events in memory, as a log and as a stream that wakes its readers. */
final class History implements EventLog, StreamableMessageSource<TrackedEventMessage<?>> {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<RecordedEvent> events = new ArrayList<>();

    static CustomerId customer(int number) {
        return new CustomerId(new UUID(0x0190_d3a0_0000_7000L, 0x8000_0000_0000_0000L | number));
    }

    RecordedEvent add(DomainEvent payload) {
        return add(payload, "correlation-" + (head() + 1));
    }

    synchronized RecordedEvent add(DomainEvent payload, String correlation) {
        long position = events.size() + 1L;
        CustomerId customer = payload.customerId();
        RecordedEvent event = new RecordedEvent(
                position,
                new UUID(7, position),
                EventTypes.nameOf(payload.getClass()),
                "1",
                "customer",
                String.valueOf(customer),
                position,
                NOON.plusNanos(position),
                Map.of(
                        MetadataKeys.CUSTOMER_ID,
                        String.valueOf(customer),
                        MetadataKeys.CLIENT,
                        "acme",
                        MetadataKeys.ACTOR_ID,
                        "agent-7",
                        MetadataKeys.CORRELATION_ID,
                        correlation),
                payload);
        events.add(event);
        notifyAll();
        return event;
    }

    @Override
    public synchronized long head() {
        return events.size();
    }

    @Override
    public synchronized List<RecordedEvent> read(EventQuery query) {
        Long after = query.after();
        int from = after == null ? 0 : after.intValue();
        return List.copyOf(events.subList(from, Math.min(events.size(), from + query.limit())));
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
    public long scan(long after, Consumer<? super RecordedEvent> consumer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Reader(token == null ? 0 : (int) token.position().orElseThrow());
    }

    private static TrackedEventMessage<?> message(RecordedEvent event) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()),
                new GenericDomainEventMessage<>(
                        event.aggregateType(),
                        event.aggregateId(),
                        event.sequence(),
                        new GenericMessage<>(event.id().toString(), event.payload(), event.metadata()),
                        event::recordedAt));
    }

    private final class Reader implements BlockingStream<TrackedEventMessage<?>> {

        private int next;

        Reader(int next) {
            this.next = next;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            synchronized (History.this) {
                return next < events.size() ? Optional.of(message(events.get(next))) : Optional.empty();
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            synchronized (History.this) {
                while (next >= events.size()) {
                    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                    if (left <= 0) {
                        return false;
                    }
                    History.this.wait(left);
                }
                return true;
            }
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            synchronized (History.this) {
                return message(events.get(next++));
            }
        }

        @Override
        public void close() {}
    }
}
