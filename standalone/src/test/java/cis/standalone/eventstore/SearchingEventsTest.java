package cis.standalone.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.platform.event.EventQuery;
import cis.platform.event.EventQuery.Order;
import cis.platform.event.RecordedEvent;
import cis.standalone.sqlite.GroupWriterOptions;
import cis.standalone.sqlite.SqliteFile;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchingEventsTest {

    private static final String ADDED = "customer.tag-added";
    private static final String REMOVED = "customer.tag-removed";
    private static final EventQuery ALL = new EventQuery(null, Order.ASC, Set.of(), null, null, 1_000);

    @TempDir
    Path directory;

    private OpenStore open;
    private final long seed = Long.getLong("cis.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<CustomerId> customers =
            IntStream.range(0, 5).mapToObj(i -> new CustomerId(new UUID(i, i))).toList();
    private final Map<CustomerId, Integer> versions = new HashMap<>();

    @BeforeEach
    void open() throws SQLException {
        open = new OpenStore(directory);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void whatever_is_asked_for_is_what_fits_in_the_order_asked_for() {
        IntStream.range(0, 400).forEach(i -> happens());
        List<RecordedEvent> all = open.log.read(ALL);
        for (int i = 0; i < 2_000; i++) {
            EventQuery query = someQuery();
            Comparator<RecordedEvent> order = Comparator.comparingLong(RecordedEvent::position);
            assertThat(open.log.read(query))
                    .as("seed %d: %s", seed, query)
                    .extracting(RecordedEvent::position)
                    .containsExactlyElementsOf(all.stream()
                            .filter(query::fits)
                            .sorted(query.order() == Order.ASC ? order : order.reversed())
                            .limit(query.limit())
                            .map(RecordedEvent::position)
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "correlation command customer actor type client, events_by_correlation",
        "command customer actor type client, events_by_command events_by_correlation",
        "customer actor type client, events_by_customer",
        "actor client, events_by_actor",
        "type client, events_by_type",
        "type actor client, events_by_type",
        "client, events_by_client",
        "actor, events_by_actor",
        "correlation client, events_by_correlation",
        "'', PRIMARY"
    })
    void each_question_walks_one_index_from_the_bound_and_sorts_nothing(String given, String indexes) {
        for (Order order : Order.values()) {
            EventQuery query = new EventQuery(
                    17L,
                    900_000L,
                    order,
                    given.contains("type") ? Set.of(ADDED) : Set.of(),
                    given.contains("client") ? "main" : null,
                    given.contains("customer") ? customers.getFirst() : null,
                    given.contains("actor") ? "agent-1" : null,
                    given.contains("correlation") ? "c" : null,
                    given.contains("command") ? "c" : null,
                    51);
            List<String> plan = new EventSearch(query)
                    .walks(false).stream().map(this::plan).sorted().toList();
            assertThat(plan)
                    .zipSatisfy(
                            List.of(indexes.split(" ")),
                            (step, index) -> assertThat(step)
                                    .startsWith("SEARCH")
                                    .contains(index)
                                    .contains("rowid>? AND rowid<?")
                                    .doesNotContain("SCAN")
                                    .doesNotContain("TEMP B-TREE"));
        }
    }

    @Test
    void of_several_types_positions_alone_are_read_before_the_rows_that_are_asked_for() {
        for (Order order : Order.values()) {
            EventQuery query =
                    new EventQuery(17L, 900_000L, order, Set.of(ADDED, REMOVED), "main", null, null, null, null, 51);
            EventSearch search = new EventSearch(query);
            assertThat(search.isOfManyTypes(false)).isTrue();
            assertThat(search.positions())
                    .hasSize(2)
                    .map(this::plan)
                    .allSatisfy(plan -> assertThat(plan)
                            .startsWith("SEARCH events USING COVERING INDEX events_by_type")
                            .contains("rowid>? AND rowid<?")
                            .doesNotContain("TEMP B-TREE"));
            assertThat(plan(search.at(List.of(18L, 20L))))
                    .startsWith("SEARCH events USING INTEGER PRIMARY KEY (rowid=?)")
                    .doesNotContain("SCAN events")
                    .doesNotContain("TEMP B-TREE");
        }
    }

    @Test
    void of_actor_and_type_the_rarer_one_leads() {
        EventQuery query = new EventQuery(0L, 9L, Order.ASC, Set.of(ADDED), "main", null, "agent-1", null, null, 51);
        EventSearch search = new EventSearch(query);
        assertThat(search.isUndecided()).isTrue();
        assertThat(search.walks(true))
                .map(this::plan)
                .singleElement()
                .asString()
                .contains("events_by_actor (");
        assertThat(search.counts(true, 10))
                .map(this::plan)
                .allMatch(plan -> plan.contains("COVERING INDEX events_by_actor"));
        assertThat(search.counts(false, 10))
                .map(this::plan)
                .allMatch(plan -> plan.contains("COVERING INDEX events_by_type"));
    }

    @Test
    void a_file_of_before_is_given_its_indexes_and_says_so() throws SQLException {
        IntStream.range(0, 50).forEach(i -> happens());
        List<RecordedEvent> all = open.log.read(ALL);
        open.close();
        OpenStore.tamper(
                open.path,
                "DROP INDEX events_by_actor",
                "DROP INDEX events_by_correlation",
                "DROP INDEX events_by_command");
        List<String> steps = new ArrayList<>();
        EventFormat format = new EventFormat(new PlainSerializer(), new PlainSerializer(), NoOpEventUpcaster.INSTANCE);
        for (int start = 0; start < 2; start++) {
            EventFile file = EventFile.open(
                    SqliteFile.durable(open.path),
                    format,
                    GroupWriterOptions.DEFAULT,
                    (step, done, total) -> steps.add(step + " " + done + "/" + total));
            EventQuery query = new EventQuery(null, null, Order.DESC, Set.of(), null, null, "agent-1", null, null, 500);
            assertThat(new SqliteEventLog(file).read(query))
                    .isNotEmpty()
                    .containsExactlyElementsOf(
                            all.reversed().stream().filter(query::fits).toList());
            file.close();
        }
        assertThat(steps)
                .startsWith("preparing the search in the history 0/3")
                .endsWith("preparing the search in the history 3/3")
                .hasSize(6);
        open = new OpenStore(directory);
        happens();
        assertThat(open.log.head()).isEqualTo(51);
    }

    @Test
    void metadata_that_is_none_is_found_by_nothing_and_hinders_nobody() throws SQLException {
        IntStream.range(0, 3).forEach(i -> happens());
        OpenStore.tamper(open.path, "UPDATE events SET metadata = x'7b01' WHERE position = 2");
        happens();
        assertThat(plan(new EventSearch(ALL).walks(false).getFirst())).contains("events");
        assertThat(open.file.reader().matching(ALL)).hasSize(4);
        EventQuery query = new EventQuery(null, null, Order.ASC, Set.of(), null, null, "agent-1", null, null, 500);
        assertThat(open.file.reader().matching(query)).noneMatch(event -> event.position() == 2);
    }

    private String plan(EventSearch.Walk walk) {
        return open.file.read(statements -> {
            PreparedStatement explain = statements.prepared("EXPLAIN QUERY PLAN " + walk.sql());
            for (int i = 0; i < walk.arguments().size(); i++) {
                explain.setObject(i + 1, walk.arguments().get(i));
            }
            List<String> steps = new ArrayList<>();
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    steps.add(rows.getString(4));
                }
            }
            steps.remove("CO-ROUTINE (subquery-1)");
            return String.join("; ", steps);
        });
    }

    private EventQuery someQuery() {
        return new EventQuery(
                sometimes((long) random.nextInt(420)),
                sometimes((long) random.nextInt(420)),
                random.nextBoolean() ? Order.ASC : Order.DESC,
                random.nextBoolean() ? Set.of() : random.nextBoolean() ? Set.of(ADDED) : Set.of(ADDED, REMOVED),
                sometimes(random.nextInt(4) == 0 ? "other" : "main"),
                sometimes(customers.get(random.nextInt(customers.size()))),
                sometimes("agent-" + random.nextInt(5)),
                sometimes("c-" + random.nextInt(40)),
                sometimes((random.nextBoolean() ? "c-" : "a-") + random.nextInt(40)),
                1 + random.nextInt(60));
    }

    private <T> @Nullable T sometimes(T value) {
        return random.nextInt(3) == 0 ? value : null;
    }

    /** An event of a command that began its chain, or of one within a chain, or of none. */
    private void happens() {
        CustomerId customer = customers.get(random.nextInt(customers.size()));
        int version = versions.merge(customer, 1, Integer::sum) - 1;
        DomainEvent event = random.nextBoolean() ? new TagAdded(customer, "vip") : new TagRemoved(customer, "vip");
        Map<String, String> metadata = new HashMap<>();
        metadata.put(MetadataKeys.CLIENT, random.nextInt(5) == 0 ? "other" : "main");
        metadata.put(MetadataKeys.ACTOR_ID, "agent-" + random.nextInt(4));
        String chain = "c-" + random.nextInt(30);
        switch (random.nextInt(5)) {
            case 0 -> metadata.put(MetadataKeys.CORRELATION_ID, chain);
            case 1 -> metadata.put(MetadataKeys.COMMAND_ID, chain);
            case 2 -> metadata.putAll(Map.of(MetadataKeys.CORRELATION_ID, chain, MetadataKeys.COMMAND_ID, chain));
            default ->
                metadata.putAll(
                        Map.of(MetadataKeys.CORRELATION_ID, chain, MetadataKeys.COMMAND_ID, "a-" + random.nextInt(30)));
        }
        metadata.put(MetadataKeys.CUSTOMER_ID, customer.toString());
        DomainEventMessage<?> message = new GenericDomainEventMessage<>(
                "customer", customer.toString(), version, new GenericMessage<>(event, metadata), () -> OpenStore.NOON);
        open.append(message);
    }
}
