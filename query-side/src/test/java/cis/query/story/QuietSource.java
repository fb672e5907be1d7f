package cis.query.story;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** A source of events from which nothing ever comes: whoever waits for some waits in vain, or is told otherwise. */
public class QuietSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    /** What becomes of somebody who waits. */
    protected boolean await(int timeout, TimeUnit unit) throws InterruptedException {
        Thread.sleep(unit.toMillis(timeout));
        return false;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new BlockingStream<>() {
            @Override
            public Optional<TrackedEventMessage<?>> peek() {
                return Optional.empty();
            }

            @Override
            public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
                return timeout > 0 && await(timeout, unit);
            }

            @Override
            public TrackedEventMessage<?> nextAvailable() {
                throw new IllegalStateException("there is none");
            }

            @Override
            public void close() {}
        };
    }
}
