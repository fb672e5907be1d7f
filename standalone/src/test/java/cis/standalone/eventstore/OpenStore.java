package cis.standalone.eventstore;

import cis.api.CustomerId;
import cis.api.MetadataKeys;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.standalone.sqlite.GroupWriterOptions;
import cis.standalone.sqlite.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** An event file in a directory with everything that stands on it. */
final class OpenStore implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
    static final CustomerId ADA = CustomerId.of("01890a5d-ac96-774b-bcce-b302099a8057");
    static final CustomerId BEN = CustomerId.of("01890a5d-ac96-774b-bcce-b302099a8058");

    final Path path;
    final EventFile file;
    final SqliteEventStorageEngine engine;
    final SqliteEventStore store;
    final SqliteEventLog log;

    OpenStore(Path directory) throws SQLException {
        this(directory, new EventFormat(new PlainSerializer(), new PlainSerializer(), NoOpEventUpcaster.INSTANCE));
    }

    OpenStore(Path directory, EventFormat format) throws SQLException {
        GroupWriterOptions options = new GroupWriterOptions(1_000, 100, Duration.ofSeconds(10), Duration.ofMillis(20));
        path = directory.resolve("events.db");
        file = EventFile.open(SqliteFile.durable(path), format, options);
        engine = new SqliteEventStorageEngine(file, format);
        store = new SqliteEventStore(engine);
        log = new SqliteEventLog(file);
    }

    static DomainEventMessage<?> tagAdded(CustomerId customer, long sequence) {
        return tagAdded(customer, sequence, NOON);
    }

    static DomainEventMessage<?> tagAdded(CustomerId customer, long sequence, Instant recordedAt) {
        return event(customer, sequence, new TagAdded(customer, "tag-" + sequence), recordedAt, "main");
    }

    static DomainEventMessage<?> tagRemoved(CustomerId customer, long sequence, String client) {
        return event(customer, sequence, new TagRemoved(customer, "tag-" + sequence), NOON, client);
    }

    static CustomerId someCustomer() {
        return new CustomerId(UUID.randomUUID());
    }

    void append(EventMessage<?>... events) {
        engine.appendEvents(List.of(events));
    }

    /** Changes the file behind the store's back. */
    static void tamper(Path events, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + events);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        file.close();
    }

    private static DomainEventMessage<?> event(
            CustomerId customer, long sequence, Object payload, Instant recordedAt, String client) {
        Map<String, String> metadata =
                Map.of(MetadataKeys.CUSTOMER_ID, customer.toString(), MetadataKeys.CLIENT, client);
        return new GenericDomainEventMessage<>(
                "customer", customer.toString(), sequence, new GenericMessage<>(payload, metadata), () -> recordedAt);
    }
}
