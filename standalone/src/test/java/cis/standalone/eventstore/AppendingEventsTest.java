package cis.standalone.eventstore;

import static cis.standalone.eventstore.OpenStore.ADA;
import static cis.standalone.eventstore.OpenStore.BEN;
import static cis.standalone.eventstore.OpenStore.tagAdded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.GeneralError;
import cis.api.customer.event.TagAdded;
import cis.platform.event.AppendedEvents;
import cis.platform.event.AppendedEvents.Appended;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppendingEventsTest {

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
    void an_event_comes_back_as_it_was_recorded() {
        DomainEventMessage<?> event = tagAdded(ADA, 0);
        open.append(event);

        RecordedEvent recorded = open.log.read(EventQuery.allAfter(0, 10)).getFirst();
        assertThat(recorded.position()).isEqualTo(1);
        assertThat(recorded.id()).hasToString(event.getIdentifier());
        assertThat(recorded.type()).isEqualTo("customer.tag-added");
        assertThat(recorded.revision()).isEqualTo("1");
        assertThat(recorded.aggregateType()).isEqualTo("customer");
        assertThat(recorded.aggregateId()).isEqualTo(ADA.toString());
        assertThat(recorded.sequence()).isZero();
        assertThat(recorded.recordedAt()).isEqualTo(OpenStore.NOON);
        assertThat(recorded.payload()).isEqualTo(event.getPayload());
        assertThat(recorded.metadata()).containsEntry("customerId", ADA.toString());
    }

    @Test
    void a_second_first_event_of_an_aggregate_is_refused_and_leaves_nothing() {
        open.append(tagAdded(ADA, 0));

        assertThatThrownBy(() -> open.append(tagAdded(ADA, 0))).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(open.log.head()).isEqualTo(1);
    }

    @Test
    void a_sequence_number_that_is_taken_or_leaves_a_gap_is_refused() {
        open.append(tagAdded(ADA, 0), tagAdded(ADA, 1));

        assertThatThrownBy(() -> open.append(tagAdded(ADA, 1))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> open.append(tagAdded(ADA, 3))).isInstanceOf(ConcurrencyException.class);
        open.append(tagAdded(ADA, 2));
        assertThat(open.log.head()).isEqualTo(3);
    }

    @Test
    void events_of_several_aggregates_are_appended_together_or_not_at_all() {
        open.append(tagAdded(BEN, 0));

        assertThatThrownBy(() -> open.append(tagAdded(ADA, 0), tagAdded(BEN, 0), tagAdded(ADA, 1)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(open.log.head()).isEqualTo(1);
        open.append(tagAdded(ADA, 0), tagAdded(BEN, 1), tagAdded(ADA, 1));
        assertThat(open.log.head()).isEqualTo(4);
    }

    @Test
    void an_event_id_that_is_taken_fails_that_append_whole_and_no_other() {
        DomainEventMessage<?> first = tagAdded(ADA, 0);
        open.append(first);
        DomainEventMessage<?> same =
                new GenericDomainEventMessage<>("customer", BEN.toString(), 1, first, first::getTimestamp);

        assertThat(catchThrowable(() -> open.append(tagAdded(BEN, 0), same))).isNotNull();
        open.append(tagAdded(BEN, 0));
        assertThat(open.log.head()).isEqualTo(2);
        assertThat(open.file.isWritable()).isTrue();
    }

    @Test
    void an_event_without_an_aggregate_is_kept_too() {
        open.engine.appendEvents(List.of(GenericEventMessage.asEventMessage(new TagAdded(ADA, "loose"))));

        assertThat(open.engine.readEvents(null, false).toList())
                .singleElement()
                .satisfies(event -> assertThat(event.getPayload()).isEqualTo(new TagAdded(ADA, "loose")));
    }

    @Test
    void positions_have_no_gaps_however_many_threads_append_and_collide() throws Exception {
        int threads = 16;
        int rounds = 40;
        List<CustomerId> contested = List.of(ADA, BEN, OpenStore.someCustomer(), OpenStore.someCustomer());
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicInteger conflicts = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                CustomerId own = OpenStore.someCustomer();
                CustomerId shared = contested.get(t % contested.size());
                pool.execute(() -> LongStream.range(0, rounds).forEach(i -> {
                    open.append(tagAdded(own, i));
                    acknowledged.incrementAndGet();
                    try {
                        open.append(tagAdded(
                                shared,
                                open.engine
                                        .lastSequenceNumberFor(shared.toString())
                                        .map(last -> last + 1)
                                        .orElse(0L)));
                        acknowledged.incrementAndGet();
                    } catch (ConcurrencyException | AggregateStreamCreationException e) {
                        conflicts.incrementAndGet();
                    }
                }));
            }
        }

        assertThat(conflicts.get() + acknowledged.get()).isEqualTo(threads * rounds * 2);
        assertThat(open.log.head()).isEqualTo(acknowledged.get());
        List<Long> positions = new ArrayList<>();
        open.log.scan(0, event -> positions.add(event.position()));
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, acknowledged.get()).boxed().toList());
    }

    @Test
    void a_unit_of_work_learns_the_positions_of_what_it_appended() {
        open.append(tagAdded(BEN, 0));
        List<Appended> seen = new ArrayList<>();
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("command"));
        DomainEventMessage<?> first = tagAdded(ADA, 0);
        open.store.publish(first, tagAdded(ADA, 1));
        unit.afterCommit(done -> seen.addAll(AppendedEvents.of(done)));
        unit.commit();

        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst())
                .isEqualTo(new Appended(
                        UUID.fromString(first.getIdentifier()), "customer.tag-added", 2, ADA.toString(), 0));
        assertThat(seen.getLast().position()).isEqualTo(3);
    }

    @Test
    void a_reopened_file_goes_on_where_it_ended() throws SQLException {
        open.append(tagAdded(ADA, 0), tagAdded(ADA, 1));
        open.close();
        open = new OpenStore(directory);
        open.append(tagAdded(ADA, 2));

        assertThat(open.log.head()).isEqualTo(3);
        assertThat(open.log.readAggregate(ADA.toString(), 1, 10))
                .extracting(RecordedEvent::position)
                .containsExactly(2L, 3L);
    }

    @Test
    void a_file_without_room_rejects_commands_as_unavailable_and_recovers() {
        open.append(tagAdded(ADA, 0));
        open.file.writer().write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("PRAGMA max_page_count = 1");
            }
        });
        Throwable refused = catchThrowable(() -> {
            for (int i = 0; i < 200; i++) {
                open.append(tagAdded(OpenStore.someCustomer(), 0));
            }
        });

        assertThat(refused)
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        rejected -> assertThat(rejected.rejection().code())
                                .isEqualTo(GeneralError.STORE_UNAVAILABLE.name()));
        await().atMost(Duration.ofSeconds(10)).until(open.file::isWritable);
        long head = open.log.head();
        open.append(tagAdded(ADA, 1));
        assertThat(open.log.head()).isEqualTo(head + 1);
    }
}
