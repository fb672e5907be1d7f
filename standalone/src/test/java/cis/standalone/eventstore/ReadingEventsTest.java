package cis.standalone.eventstore;

import static cis.standalone.eventstore.OpenStore.ADA;
import static cis.standalone.eventstore.OpenStore.BEN;
import static cis.standalone.eventstore.OpenStore.NOON;
import static cis.standalone.eventstore.OpenStore.tagAdded;
import static cis.standalone.eventstore.OpenStore.tagRemoved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cis.api.CustomerId;
import cis.platform.event.EventQuery;
import cis.platform.event.EventQuery.Order;
import cis.platform.event.RecordedEvent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingEventsTest {

    @TempDir
    Path directory;

    private OpenStore open;

    @BeforeEach
    void open() throws SQLException {
        open = new OpenStore(directory);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void a_waiting_reader_is_woken_by_the_commit() throws Exception {
        try (TrackingEventStream stream = open.store.openStream(null)) {
            CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> hasNext(stream));
            open.append(tagAdded(ADA, 0));

            assertThat(waiting.get(5, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void a_callback_tells_of_new_events_until_the_stream_is_closed() {
        AtomicInteger calls = new AtomicInteger();
        TrackingEventStream stream = open.store.openStream(open.store.createHeadToken());
        assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
        open.append(tagAdded(ADA, 0));
        assertThat(calls).hasValue(1);

        stream.close();
        open.append(tagAdded(ADA, 1));
        assertThat(calls).hasValue(1);
    }

    @Test
    void readers_that_keep_up_share_one_decoded_event_and_others_read_the_file() throws Exception {
        open.append(tagAdded(ADA, 0));
        open.close();
        open = new OpenStore(directory);
        open.append(tagAdded(ADA, 1));
        TrackedEventMessage<?> one =
                open.store.openStream(new GlobalSequenceTrackingToken(1)).nextAvailable();
        TrackedEventMessage<?> other =
                open.store.openStream(new GlobalSequenceTrackingToken(1)).nextAvailable();
        List<Long> all = new ArrayList<>();
        TrackingEventStream behind = open.store.openStream(open.store.createTailToken());
        while (behind.hasNextAvailable()) {
            all.add(behind.nextAvailable().trackingToken().position().orElseThrow());
        }

        assertThat(one.getPayload()).isSameAs(other.getPayload());
        assertThat(all).containsExactly(1L, 2L);
    }

    @Test
    void reading_goes_on_while_others_write() {
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> IntStream.range(0, 2_000).forEach(i -> open.append(tagAdded(ADA, i))));
        List<Long> sequences = new ArrayList<>();
        TrackingEventStream stream = open.store.openStream(null);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    while (stream.hasNextAvailable()) {
                        sequences.add(((DomainEventMessage<?>) stream.nextAvailable()).getSequenceNumber());
                    }
                    return sequences.size() == 2_000;
                });

        assertThat(writing).succeedsWithin(Duration.ofSeconds(5));
        assertThat(sequences).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void history_is_read_by_customer_type_and_client_in_both_directions() {
        open.append(tagAdded(ADA, 0), tagAdded(BEN, 0), tagRemoved(ADA, 1, "main"), tagRemoved(BEN, 1, "other"));
        Set<String> both = Set.of("customer.tag-added", "customer.tag-removed");

        assertThat(positions(null, Order.ASC, Set.of(), null, ADA)).containsExactly(1L, 3L);
        assertThat(positions(3L, Order.DESC, Set.of(), null, null)).containsExactly(2L, 1L);
        assertThat(positions(null, Order.DESC, both, null, null)).containsExactly(4L, 3L, 2L, 1L);
        assertThat(positions(1L, Order.ASC, both, "main", null)).containsExactly(2L, 3L);
        assertThat(positions(null, Order.ASC, Set.of("customer.tag-removed"), "other", null))
                .containsExactly(4L);
        assertThat(positions(null, Order.ASC, both, "main", BEN)).containsExactly(2L);
    }

    @Test
    void one_event_is_found_by_its_id() {
        DomainEventMessage<?> event = tagAdded(ADA, 0);
        open.append(event);

        assertThat(open.log.find(UUID.fromString(event.getIdentifier())))
                .map(RecordedEvent::position)
                .contains(1L);
        assertThat(open.log.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void an_aggregate_of_many_events_is_read_whole_and_in_order() {
        DomainEventMessage<?>[] events =
                IntStream.range(0, 1_203).mapToObj(i -> tagAdded(ADA, i)).toArray(DomainEventMessage<?>[]::new);
        open.append(events);

        assertThat(open.engine.readEvents(ADA.toString(), 1).asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .hasSize(1_202)
                .isSorted();
        assertThat(open.engine.readEvents(null, false).count()).isEqualTo(1_203);
        assertThat(open.engine.lastSequenceNumberFor(ADA.toString())).contains(1_202L);
        assertThat(open.engine.lastSequenceNumberFor(BEN.toString())).isEmpty();
    }

    @Test
    void a_snapshot_replaces_the_one_before() {
        for (long sequence : new long[] {5, 9}) {
            open.store.storeSnapshot(
                    new GenericDomainEventMessage<>("customer", ADA.toString(), sequence, "state " + sequence));
        }

        assertThat(open.engine.readSnapshot(ADA.toString())).hasValueSatisfying(snapshot -> {
            assertThat(snapshot.getSequenceNumber()).isEqualTo(9);
            assertThat(snapshot.getPayload()).isEqualTo("state 9");
        });
        assertThat(open.engine.readSnapshot(BEN.toString())).isEmpty();
    }

    @Test
    void a_snapshot_stands_for_the_beginning_of_a_long_stream_and_a_short_one_is_read_whole() {
        IntStream.range(0, 40).forEach(i -> open.append(tagAdded(ADA, i)));
        IntStream.range(0, 3).forEach(i -> open.append(tagAdded(BEN, i)));
        for (CustomerId customer : List.of(ADA, BEN)) {
            open.store.storeSnapshot(new GenericDomainEventMessage<>("customer", customer.toString(), 2, "state 2"));
        }

        assertThat(sequences(ADA)).startsWith(2L, 3L).endsWith(39L).hasSize(38);
        assertThat(sequences(BEN)).containsExactly(0L, 1L, 2L);
        assertThat(sequences(OpenStore.someCustomer())).isEmpty();
    }

    @Test
    void the_log_tells_at_once_what_an_aggregate_has_added() {
        open.append(tagAdded(ADA, 0));
        assertThat(open.log.readAggregate(ADA.toString(), 1, 10)).isEmpty();

        open.append(tagAdded(ADA, 1));
        assertThat(open.log.readAggregate(ADA.toString(), 1, 10)).hasSize(1);
        assertThat(open.log.readAggregate(ADA.toString(), 2, 10)).isEmpty();
    }

    private List<Long> sequences(CustomerId customer) {
        return open.store
                .readEvents(customer.toString())
                .asStream()
                .map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    @Test
    void tokens_mark_the_beginning_the_end_and_the_moment() {
        assertThat(open.store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        open.append(tagAdded(ADA, 0, NOON));
        open.append(tagAdded(ADA, 1, NOON.plusSeconds(10)));
        open.append(tagAdded(ADA, 2, NOON.plusSeconds(5))); // decided earlier, appended later
        open.append(tagAdded(ADA, 3, NOON.plusSeconds(20)));

        assertThat(open.store.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(open.store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(4));
        assertThat(open.log.positionAt(NOON.minusNanos(1))).isZero();
        assertThat(open.log.positionAt(NOON)).isEqualTo(1);
        assertThat(open.log.positionAt(NOON.plusSeconds(7))).isEqualTo(1);
        assertThat(open.log.positionAt(NOON.plusSeconds(10))).isEqualTo(3);
        assertThat(open.store.createTokenAt(NOON.plusSeconds(60))).isEqualTo(new GlobalSequenceTrackingToken(4));
    }

    @Test
    void before_all_time_nothing_had_happened_and_after_it_everything() {
        open.append(tagAdded(ADA, 0, NOON));
        for (String early : List.of("-999999999-01-01T00:00:00Z", "1500-01-01T00:00:00Z", "1677-09-21T00:12:43.1Z")) {
            assertThat(open.log.positionAt(Instant.parse(early))).as(early).isZero();
        }
        for (String late :
                List.of("2262-04-11T23:47:16.9Z", "9999-12-31T23:59:59.999Z", "+999999999-12-31T00:00:00Z")) {
            assertThat(open.log.positionAt(Instant.parse(late))).as(late).isEqualTo(1);
        }
    }

    private List<Long> positions(
            @Nullable Long after,
            Order order,
            Set<String> types,
            @Nullable String client,
            @Nullable CustomerId customer) {
        return open.log.read(new EventQuery(after, order, types, client, customer, 10)).stream()
                .map(RecordedEvent::position)
                .toList();
    }

    private static boolean hasNext(TrackingEventStream stream) {
        try {
            return stream.hasNextAvailable(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
