package cis.benchmarks;

import cis.api.DomainEvent;
import cis.api.sales.event.PurchaseRecorded;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The same read models as an Axon user begins: the pooled processor with its defaults (16 segments, batches of one
 * event, four threads) and one upsert an event and read model. Its tokens lie in memory, which is in its favour.
 */
final class AxonDefaultsPeer {

    private static final int THREADS = 4;

    private final MongoCollection<Document> totals;
    private final MongoCollection<Document> timeline;
    private final MongoCollection<Document> days;
    private final LongAdder handled = new LongAdder();

    AxonDefaultsPeer(MongoDatabase database) {
        totals = database.getCollection("totals");
        timeline = database.getCollection("timeline");
        days = database.getCollection("days");
        timeline.createIndex(Indexes.compoundIndex(Indexes.ascending("customer"), Indexes.descending("recordedAt")));
    }

    /** @return events a second */
    double run(SyntheticHistory history, Duration atMost) throws InterruptedException {
        ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(THREADS);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("peer")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(this).build())
                .messageSource(history.store)
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
        while (handled.sum() < history.log.head() && System.nanoTime() - started < atMost.toNanos()) {
            Thread.sleep(5);
        }
        double rate = (handled.sum() - before) / ((System.nanoTime() - started) / 1e9);
        processor.shutDown();
        coordinator.shutdownNow();
        workers.shutdownNow();
        return rate;
    }

    @EventHandler
    void on(DomainEvent event, EventMessage<?> message, MetaData metadata, @MessageIdentifier String id) {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        BigDecimal amount = BigDecimal.ZERO;
        String recordedAt = message.getTimestamp().toString();
        if (event instanceof PurchaseRecorded purchase) {
            amount = purchase.total();
            totals.updateOne(
                    Filters.eq("_id", purchase.customerId().toString()),
                    Updates.combine(
                            Updates.inc("purchases", 1L),
                            Updates.inc("spent", amount),
                            Updates.set("last", recordedAt)),
                    upsert);
            String bucket = String.valueOf(Math.floorMod(purchase.customerId().hashCode(), 16));
            Bson day = Filters.eq("_id", purchase.occurredOn().date() + "/" + bucket);
            days.updateOne(day, Updates.combine(Updates.inc("purchases", 1L), Updates.inc("gross", amount)), upsert);
        }
        timeline.updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                        Updates.set("customer", String.valueOf(metadata.get("customerId"))),
                        Updates.set("recordedAt", recordedAt),
                        Updates.set("amount", amount)),
                upsert);
        handled.increment();
    }
}
