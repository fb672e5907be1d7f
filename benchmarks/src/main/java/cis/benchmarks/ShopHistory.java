package cis.benchmarks;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.api.customer.Address;
import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerName;
import cis.api.customer.Party;
import cis.api.customer.event.CustomerRegistered;
import cis.api.sales.PurchaseId;
import cis.api.sales.PurchaseLine;
import cis.api.sales.ReturnId;
import cis.api.sales.ReturnLine;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.ReturnRecorded;
import cis.platform.event.EventSerializer;
import cis.platform.event.EventUpcasters;
import cis.platform.event.StoredTypes;
import cis.standalone.data.DataDirectory;
import cis.standalone.eventstore.EventFile;
import cis.standalone.eventstore.EventFormat;
import cis.standalone.eventstore.SqliteEventStorageEngine;
import cis.standalone.keys.KeyFile;
import cis.standalone.sqlite.GroupWriterOptions;
import cis.standalone.sqlite.SqliteFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;

/**
 * Made-up events in the proportions of Online Retail, spread evenly: of 26, four register customers, eighteen are
 * purchases of 20 lines on average and four are returns of two.
 */
final class ShopHistory {

    private static final int CYCLE = 26;
    private static final int PRODUCTS = 3_500;
    private static final int MOST_LINES = 39;
    private static final int EVENTS_PER_APPEND = 500;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 12, 1);

    private final SplittableRandom random = new SplittableRandom(1);
    private final int events;
    private int customers;

    private ShopHistory(int events) {
        this.events = events;
    }

    /** Writes it into a data directory that is empty. */
    static void write(Path directory, int events) throws SQLException {
        ShopHistory history = new ShopHistory(events);
        try (KeyFile keys = KeyFile.open(directory, Map.of(), Clock.systemUTC())) {
            EventSerializer serializer = new EventSerializer(StoredTypes.events(), keys.personalDataKeys());
            EventFormat format = new EventFormat(serializer, serializer, EventUpcasters.chain());
            SqliteFile file = SqliteFile.durable(new DataDirectory(directory).events());
            try (EventFile open = EventFile.open(file, format, GroupWriterOptions.DEFAULT)) {
                history.append(new SqliteEventStorageEngine(open, format));
            }
        }
    }

    private void append(SqliteEventStorageEngine engine) {
        List<DomainEventMessage<?>> some = new ArrayList<>();
        for (int number = 0; number < events; number++) {
            some.add(message(number));
            if (some.size() == EVENTS_PER_APPEND || number == events - 1) {
                engine.appendEvents(some);
                some.clear();
            }
        }
    }

    private DomainEventMessage<?> message(int number) {
        UUID id = id(1, number);
        Instant recordedAt = START.plusMillis(number);
        return switch (number % CYCLE) {
            case 0, 7, 13, 20 -> {
                CustomerId customer = customer(customers++);
                yield message("customer", customer.value(), registration(customer), customer, recordedAt);
            }
            case 5, 11, 17, 23 -> {
                CustomerId customer = customer(random.nextInt(customers));
                yield message("return", id, goodsBack(number, new ReturnId(id), customer), customer, recordedAt);
            }
            default -> {
                CustomerId customer = customer(random.nextInt(customers));
                yield message("purchase", id, purchase(number, new PurchaseId(id), customer), customer, recordedAt);
            }
        };
    }

    private static DomainEventMessage<?> message(
            String type, UUID aggregate, DomainEvent payload, CustomerId customer, Instant recordedAt) {
        Map<String, String> metadata = Map.of(
                MetadataKeys.CUSTOMER_ID,
                customer.toString(),
                MetadataKeys.CLIENT,
                "main",
                MetadataKeys.ACTOR_ID,
                "local",
                MetadataKeys.ACTOR_KIND,
                "human",
                MetadataKeys.COMMAND_ID,
                aggregate.toString(),
                MetadataKeys.CORRELATION_ID,
                aggregate.toString());
        return new GenericDomainEventMessage<>(
                type, aggregate.toString(), 0, new GenericMessage<>(payload, metadata), () -> recordedAt);
    }

    private static CustomerRegistered registration(CustomerId id) {
        int number = (int) id.value().getLeastSignificantBits();
        String text = Integer.toString(number);
        return new CustomerRegistered(
                id,
                text,
                Party.PERSON,
                new CustomerName("Ada" + number % 100, "Lovelace" + number / 100, null, null, null),
                List.of(new ContactPoint(ContactChannel.EMAIL, "ada" + number + "@example.org", true)),
                new Address(null, number % 90 + " St James's Square", null, "London", null, "SW1Y 4JH", "GB"),
                null,
                "en-GB",
                null,
                "shop",
                text);
    }

    private PurchaseRecorded purchase(int number, PurchaseId id, CustomerId customer) {
        List<PurchaseLine> lines = new ArrayList<>();
        int size = random.nextInt(1, MOST_LINES + 1);
        for (int line = 1; line <= size; line++) {
            int product = product();
            lines.add(new PurchaseLine(line, sku(product), description(product), quantity(), price(product), null));
        }
        BigDecimal total = lines.stream().map(PurchaseLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PurchaseRecorded(
                id, customer, "shop", "" + number, day(number), null, "GBP", "GB", List.copyOf(lines), total);
    }

    private ReturnRecorded goodsBack(int number, ReturnId id, CustomerId customer) {
        List<ReturnLine> lines = new ArrayList<>();
        for (int line = 1; line <= 2; line++) {
            int product = product();
            lines.add(new ReturnLine(line, null, sku(product), description(product), quantity(), price(product)));
        }
        BigDecimal total = lines.stream().map(ReturnLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ReturnRecorded(
                id, customer, "shop", "C" + number, day(number), null, "GBP", "GB", List.copyOf(lines), total, null);
    }

    /** Some are sold much more often than others. */
    private int product() {
        double chance = random.nextDouble();
        return (int) (PRODUCTS * chance * chance);
    }

    /** A year goes by while the history is told. */
    private BusinessTime day(int number) {
        return BusinessTime.of(FIRST_DAY.plusDays(365L * number / events));
    }

    private BigDecimal quantity() {
        return BigDecimal.valueOf(1 + random.nextInt(24));
    }

    private static BigDecimal price(int product) {
        return BigDecimal.valueOf(product % 2_000, 2);
    }

    private static String sku(int product) {
        return Integer.toString(10_000 + product);
    }

    private static String description(int product) {
        return "WHITE HANGING HEART T-LIGHT HOLDER " + product;
    }

    private static CustomerId customer(int number) {
        return new CustomerId(id(0, number));
    }

    private static UUID id(int kind, int number) {
        return new UUID(0x0190_d3a0_0000_7000L | kind << 16, Long.MIN_VALUE | number);
    }
}
