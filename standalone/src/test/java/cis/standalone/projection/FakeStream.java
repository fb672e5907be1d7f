package cis.standalone.projection;

import cis.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** A stream of events that wakes its reader when one is published. */
final class FakeStream implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final List<TrackedEventMessage<?>> messages = new ArrayList<>();

    synchronized void publish(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            messages.add(new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(event.position()),
                    new GenericDomainEventMessage<>(
                            event.aggregateType(),
                            event.aggregateId(),
                            event.sequence(),
                            new GenericMessage<>(event.id().toString(), event.payload(), event.metadata()),
                            event::recordedAt)));
        }
        notifyAll();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Reader(token == null ? 0 : (int) token.position().orElseThrow());
    }

    private final class Reader implements BlockingStream<TrackedEventMessage<?>> {

        private int next;

        Reader(int next) {
            this.next = next;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            synchronized (FakeStream.this) {
                return next < messages.size() ? Optional.of(messages.get(next)) : Optional.empty();
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            synchronized (FakeStream.this) {
                while (next >= messages.size()) {
                    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                    if (left <= 0) {
                        return false;
                    }
                    FakeStream.this.wait(left);
                }
                return true;
            }
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            synchronized (FakeStream.this) {
                return messages.get(next++);
            }
        }

        @Override
        public void close() {}
    }
}
