package cis.benchmarks;

import cis.platform.event.RecordedEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.StreamedEvents;
import cis.platform.projection.TokenPositions;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The same projections as an Axon user begins: the pooled processor with its defaults (16 segments, batches of one
 * event, four threads), and each projection, one after the other on the segment's thread, writes what an event changes
 * at once. Segments go by the part of the totals that a customer belongs to, so that no two write the same document. In
 * its favour: its tokens lie in memory, it shares the decoded event, and each segment keeps the documents it wrote, so
 * that it seldom reads one.
 */
final class AxonDefaultsPeer {

    private static final int THREADS = 4;
    private static final TokenPositions TOKENS = new TokenPositions(0);

    private final List<List<ProjectionGroup>> segments = new ArrayList<>();
    private final LongAdder handled = new LongAdder();

    AxonDefaultsPeer(Collection<? extends Projection<?>> projections, MongoDatabase database) {
        for (int i = 0; i < EventContext.BUCKETS; i++) {
            segments.add(projections.stream().map(one -> alone(one, database)).toList());
        }
        segments.getFirst().forEach(ProjectionGroup::prepare);
    }

    /** @return events a second */
    double run(StreamableMessageSource<TrackedEventMessage<?>> source, long head, Duration atMost)
            throws InterruptedException {
        ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(THREADS);
        EventMessageHandler handler = message -> {
            RecordedEvent event = recorded((TrackedEventMessage<?>) message);
            segments.get(EventContext.of(event).bucket()).forEach(projection -> projection.apply(List.of(event)));
            handled.increment();
            return event;
        };
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("peer")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .sequencingPolicy(message -> EventContext.of(recorded((TrackedEventMessage<?>) message))
                                .bucket())
                        .build())
                .messageSource(source)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .build();
        processor.start();
        while (handled.sum() == 0) {
            Thread.sleep(1);
        }
        long before = handled.sum();
        long started = System.nanoTime();
        while (handled.sum() < head && System.nanoTime() - started < atMost.toNanos()) {
            Thread.sleep(5);
        }
        double rate = (handled.sum() - before) / ((System.nanoTime() - started) / 1e9);
        processor.shutDown();
        coordinator.shutdownNow();
        workers.shutdownNow();
        segments.forEach(projections -> projections.forEach(ProjectionGroup::close));
        return rate;
    }

    /** A projection of its own works on the thread that calls it. */
    private static ProjectionGroup alone(Projection<?> projection, MongoDatabase database) {
        return new ProjectionGroup(List.of(projection), database, Clock.systemUTC());
    }

    private static RecordedEvent recorded(TrackedEventMessage<?> message) {
        return StreamedEvents.recorded(message, TOKENS.position(message.trackingToken()));
    }
}
