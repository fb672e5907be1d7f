package cis.standalone.projection;

import static cis.standalone.projection.ReadModelStore.applyInBatches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cis.api.CommandRejected;
import cis.api.customer.event.TagAdded;
import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import cis.api.operation.OperationState;
import cis.platform.projection.OperationStatus;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ServedProjection;
import cis.platform.projection.StoredDocument;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildingReadModelsBesideTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FEW_READS = 100;
    private static final long A_MOMENT_NANOS = 1_000_000;
    private static final String ADA = TagEvents.customer(1).toString();

    private final TagsOfCustomer tags = new TagsOfCustomer();
    private final TagTotals totals = new TagTotals();
    private final TagEvents history = TagEvents.random(7, 3_000, 40);
    private final OperatedReadModels models = new OperatedReadModels(history, tags, totals);
    private final AtomicBoolean enough = new AtomicBoolean();
    private volatile CountDownLatch held = new CountDownLatch(1);

    @BeforeEach
    void apply_history() {
        applyInBatches(models.group(), history.all(), 100);
    }

    @AfterEach
    void close() {
        enough.set(true);
        models.close();
    }

    @Test
    void after_a_rebuild_what_was_changed_by_hand_is_right_again_and_new_events_are_applied_there() {
        ReadModel<TagsOfCustomer.Tags> served = models.read(tags);
        int right = served.find(ADA).orElseThrow().changes();
        models.collection("tags_v1").updateOne(Filters.eq("_id", ADA), Updates.set("changes", 4_711));
        assertThat(served.find(ADA).orElseThrow().changes()).isEqualTo(4_711);

        assertThat(models.run("tags", OperationKind.REBUILD).state()).isEqualTo(OperationState.DONE);

        assertThat(served.find(ADA).orElseThrow().changes()).isEqualTo(right);
        add("later");
        assertThat(served.find(ADA).orElseThrow().tags()).contains("later");
        assertSame("tags");
        assertThat(projection("tags").generation()).isEqualTo(2);
        assertThat(projection("tags").formerGeneration()).isEqualTo(1);
        assertThat(projection("tag-totals").generation()).isEqualTo(1);
    }

    @Test
    void a_roll_back_serves_the_former_collection_again_with_everything_that_came_since() {
        ReadModel<TagsOfCustomer.Tags> served = models.read(tags);
        assertThatThrownBy(() -> models.begin("tags", OperationKind.ROLL_BACK)).isInstanceOf(CommandRejected.class);
        models.run("tags", OperationKind.REBUILD);
        add("after the rebuild");

        assertThat(models.run("tags", OperationKind.ROLL_BACK).state()).isEqualTo(OperationState.DONE);

        assertThat(projection("tags").collection()).isEqualTo("tags_v1");
        assertThat(served.find(ADA).orElseThrow().tags()).contains("after the rebuild");
        add("after the roll-back");
        assertThat(served.find(ADA).orElseThrow().tags()).contains("after the roll-back");
        assertSame("tags");
        models.run("tags", OperationKind.ROLL_BACK);
        assertThat(projection("tags").collection()).isEqualTo("tags_v1_g2");
        assertSame("tags");
    }

    @Test
    void each_rebuild_has_a_collection_of_its_own_and_a_new_group_finds_the_one_that_is_served() {
        for (int generation = 2; generation <= 4; generation++) {
            models.run("tags", OperationKind.REBUILD);
            assertThat(projection("tags").generation()).isEqualTo(generation);
        }
        add("later");

        try (OperatedReadModels restarted = models.restarted(history, tags, totals)) {
            restarted.group().apply(history.all());
            assertThat(restarted.operations().find("tags").orElseThrow().collection())
                    .isEqualTo("tags_v1_g4");
            assertThat(restarted.read(tags).find(ADA).orElseThrow().tags()).contains("later");
        }
    }

    @Test
    void nobody_ever_reads_less_or_something_older_while_all_of_them_are_rebuilt_and_events_come() throws Exception {
        AtomicReference<String> fault = new AtomicReference<>();
        AtomicInteger read = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(this::applyUntilEnough);
        List<Thread> readers = IntStream.range(0, 2)
                .mapToObj(i -> Thread.ofPlatform().start(() -> readUntilEnough(read, fault)))
                .toList();
        try {
            do {
                models.begin("tags", OperationKind.REBUILD);
                models.begin("tag-totals", OperationKind.REBUILD);
                assertThat(models.end("tags").state()).isEqualTo(OperationState.DONE);
                assertThat(models.end("tag-totals").state()).isEqualTo(OperationState.DONE);
            } while (read.get() < FEW_READS);
            assertThat(models.run("tags", OperationKind.ROLL_BACK).state()).isEqualTo(OperationState.DONE);
        } finally {
            enough.set(true);
            writer.join();
            for (Thread reader : readers) {
                reader.join();
            }
        }

        assertThat(fault.get()).isNull();
        assertSame("tags");
        assertSame("tag-totals");
    }

    private static boolean passed(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void applyUntilEnough() {
        for (int i = 0; !enough.get(); i++) {
            models.group()
                    .apply(List.of(history.add(
                            TagEvents.customer(i % 40), new TagAdded(TagEvents.customer(i % 40), "tag-" + i % 977))));
            LockSupport.parkNanos(A_MOMENT_NANOS);
        }
    }

    private void readUntilEnough(AtomicInteger read, AtomicReference<String> fault) {
        ReadModel<TagTotals.Totals> all = models.read(totals);
        ReadModel<TagsOfCustomer.Tags> adas = models.read(tags);
        long lastAll = 0;
        long lastAdas = 0;
        while (!enough.get()) {
            long nowAll = all.findStored("all").map(StoredDocument::position).orElse(-1L);
            long nowAdas = adas.findStored(ADA).map(StoredDocument::position).orElse(-1L);
            if (nowAll < lastAll || nowAdas < lastAdas) {
                fault.set("after " + lastAll + " and " + lastAdas + " came " + nowAll + " and " + nowAdas);
            }
            lastAll = nowAll;
            lastAdas = nowAdas;
            read.incrementAndGet();
        }
    }

    @Test
    void a_cancelled_rebuild_leaves_nothing_behind_and_a_paused_one_goes_on() {
        tags.failWhen(context -> Thread.currentThread().getName().startsWith("projection-operations") && !passed(held));
        models.begin("tags", OperationKind.REBUILD);
        models.begin("tag-totals", OperationKind.REBUILD);
        assertThatThrownBy(() -> models.begin("tags", OperationKind.VERIFY)).isInstanceOf(CommandRejected.class);
        assertThat(models.status("tag-totals").state()).isEqualTo(OperationState.WAITING);
        await().atMost(PATIENCE).until(() -> models.status("tags").state() == OperationState.RUNNING);

        control("tags", OperationKind.PAUSE);
        held.countDown();
        OperationStatus paused = models.status("tags");
        assertThat(paused.state()).isEqualTo(OperationState.PAUSED);
        assertThat(paused.target()).isEqualTo(3_000);
        control("tags", OperationKind.RESUME);
        assertThat(models.end("tags").state()).isEqualTo(OperationState.DONE);

        held = new CountDownLatch(1);
        models.begin("tags", OperationKind.REBUILD);
        control("tags", OperationKind.CANCEL);
        held.countDown();
        assertThat(models.end("tags").state()).isEqualTo(OperationState.CANCELLED);
        assertThat(models.collections()).doesNotContain("tags_v1_g3");
        assertThat(projection("tags").generation()).isEqualTo(2);
        assertThatThrownBy(() -> control("tags", OperationKind.PAUSE)).isInstanceOf(CommandRejected.class);
    }

    @Test
    void nothing_begins_where_it_could_not_be_recorded_first() {
        assertThatThrownBy(() -> models.operations()
                        .begin("tags", OperationKind.REBUILD, new OperationId(new UUID(0, 9)), () -> {
                            throw new IllegalStateException("not recorded");
                        }))
                .hasMessage("not recorded");

        assertThat(projection("tags").operation()).isNull();
        assertThat(models.run("tags", OperationKind.REBUILD).state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void dead_letters_of_before_go_with_what_was_served_and_come_back_with_it() {
        tags.failWhen(context -> context.position() > 3_000);
        add("cannot be applied");
        tags.failWhen(context -> false);
        assertThat(models.group().deadLetters().count()).isOne();

        models.run("tags", OperationKind.REBUILD);
        assertThat(models.group().deadLetters().count()).isZero();
        assertThat(models.read(tags).find(ADA).orElseThrow().tags()).contains("cannot be applied");

        models.run("tags", OperationKind.ROLL_BACK);
        assertThat(models.group().deadLetters().count()).isOne();
        assertThat(models.group().retry("tags_v1", ADA, history)).isOne();
        assertSame("tags");
    }

    @Test
    void a_document_that_cannot_be_stored_does_not_stop_it() {
        TagEvents events = new TagEvents();
        LongTexts texts = new LongTexts();
        events.add(TagEvents.customer(1), LongTexts.text(TagEvents.customer(1), 10));
        events.add(TagEvents.customer(1), LongTexts.text(TagEvents.customer(1), 17 << 20));
        events.add(TagEvents.customer(2), LongTexts.text(TagEvents.customer(2), 20));
        try (OperatedReadModels longTexts = new OperatedReadModels(events, texts)) {
            longTexts.group().apply(events.all());

            assertThat(longTexts.run(texts.name(), OperationKind.REBUILD).state())
                    .isEqualTo(OperationState.DONE);

            assertThat(longTexts.group().deadLetters().count()).isOne();
            assertThat(Objects.requireNonNull(longTexts
                                    .run(texts.name(), OperationKind.VERIFY)
                                    .report())
                            .isSame())
                    .isTrue();
        }
    }

    @Test
    void when_the_read_models_are_emptied_it_fails_and_they_begin_anew() {
        models.run("tags", OperationKind.REBUILD);
        models.group().reset();
        models.group().apply(history.all());

        assertThat(projection("tags").collection()).isEqualTo("tags_v1");
        assertThat(projection("tags").formerGeneration()).isNull();
        assertSame("tags");
    }

    private void add(String tag) {
        models.group().apply(List.of(history.add(TagEvents.customer(1), new TagAdded(TagEvents.customer(1), tag))));
    }

    private void control(String projection, OperationKind kind) {
        models.operations().control(projection, kind, () -> {});
    }

    private ServedProjection projection(String name) {
        return models.operations().find(name).orElseThrow();
    }

    private void assertSame(String projection) {
        OperationStatus verified = models.run(projection, OperationKind.VERIFY);
        assertThat(Objects.requireNonNull(verified.report(), String.valueOf(verified.failure()))
                        .differences())
                .isEmpty();
    }
}
