package cis.benchmarks;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.api.customer.event.TagAdded;
import cis.api.sales.PurchaseId;
import cis.api.sales.PurchaseLine;
import cis.api.sales.event.PurchaseRecorded;
import cis.platform.event.EventSerializer;
import cis.platform.event.EventUpcasters;
import cis.platform.event.StoredTypes;
import cis.platform.personaldata.MasterKey;
import cis.platform.personaldata.MemoryKeyStore;
import cis.platform.personaldata.PersonalDataKeys;
import cis.standalone.eventstore.EventFile;
import cis.standalone.eventstore.EventFormat;
import cis.standalone.eventstore.SqliteEventLog;
import cis.standalone.eventstore.SqliteEventStorageEngine;
import cis.standalone.eventstore.SqliteEventStore;
import cis.standalone.sqlite.GroupWriterOptions;
import cis.standalone.sqlite.SqliteFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;

/** A real event file with made-up purchases and, encrypted, tags: four to one. */
final class SyntheticHistory implements AutoCloseable {

    private static final int CUSTOMERS = 4_000;
    private static final int EVENTS_PER_APPEND = 500;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final SqliteEventStore store;
    final SqliteEventLog log;
    private final EventFile file;
    private final SqliteEventStorageEngine engine;
    private final Random random = new Random(1);
    private long count;

    SyntheticHistory(Path path) throws SQLException {
        PersonalDataKeys keys = new PersonalDataKeys(new MemoryKeyStore(), MasterKey.random());
        EventSerializer serializer = new EventSerializer(StoredTypes.events(), keys);
        EventFormat format = new EventFormat(serializer, serializer, EventUpcasters.chain());
        file = EventFile.open(SqliteFile.durable(path), format, GroupWriterOptions.DEFAULT);
        engine = new SqliteEventStorageEngine(file, format);
        store = new SqliteEventStore(engine);
        log = new SqliteEventLog(file);
    }

    void append(int events) {
        for (int left = events; left > 0; left -= EVENTS_PER_APPEND) {
            List<DomainEventMessage<?>> some = new ArrayList<>();
            for (int i = 0; i < Math.min(left, EVENTS_PER_APPEND); i++) {
                some.add(next());
            }
            engine.appendEvents(some);
        }
    }

    private DomainEventMessage<?> next() {
        count++;
        CustomerId customer =
                new CustomerId(new UUID(0x0190_d3a0_0000_7000L, Long.MIN_VALUE | random.nextInt(CUSTOMERS)));
        UUID aggregate = new UUID(0x0190_d3a0_0001_7000L, Long.MIN_VALUE | count);
        DomainEvent payload = count % 5 == 0
                ? new TagAdded(customer, "tag-" + random.nextInt(50))
                : purchase(new PurchaseId(aggregate), customer);
        Map<String, String> metadata = Map.of(
                MetadataKeys.CUSTOMER_ID,
                customer.toString(),
                MetadataKeys.CLIENT,
                "main",
                MetadataKeys.ACTOR_ID,
                "benchmark",
                MetadataKeys.CORRELATION_ID,
                aggregate.toString());
        Instant recordedAt = START.plusMillis(count);
        return new GenericDomainEventMessage<>(
                "purchase", aggregate.toString(), 0, new GenericMessage<>(payload, metadata), () -> recordedAt);
    }

    private PurchaseRecorded purchase(PurchaseId id, CustomerId customer) {
        List<PurchaseLine> lines = new ArrayList<>();
        for (int line = 1; line <= 1 + random.nextInt(5); line++) {
            lines.add(new PurchaseLine(
                    line,
                    "SKU-" + random.nextInt(3_000),
                    "WHITE HANGING HEART T-LIGHT HOLDER",
                    BigDecimal.valueOf(1 + random.nextInt(24)),
                    BigDecimal.valueOf(random.nextInt(2_000), 2)));
        }
        BigDecimal total = lines.stream().map(PurchaseLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
        return new PurchaseRecorded(
                id, customer, "shop", "E" + count, BusinessTime.of(day), "web", "GBP", "GB", lines, total);
    }

    @Override
    public void close() {
        file.close();
    }
}
