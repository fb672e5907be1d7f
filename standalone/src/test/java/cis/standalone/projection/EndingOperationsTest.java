package cis.standalone.projection;

import static cis.standalone.projection.ReadModelStore.applyInBatches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cis.api.CommandRejected;
import cis.api.customer.event.TagAdded;
import cis.api.operation.OperationKind;
import cis.api.operation.OperationState;
import cis.platform.projection.OperationStatus;
import cis.platform.projection.ServedProjection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndingOperationsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TagsOfCustomer tags = new TagsOfCustomer();
    private final TagTotals totals = new TagTotals();
    private final TagEvents history = TagEvents.random(7, 1_000, 40);
    private final OperatedReadModels models = new OperatedReadModels(history, tags, totals);
    private final CountDownLatch held = new CountDownLatch(1);

    @BeforeEach
    void apply_history() {
        applyInBatches(models.group(), history.all(), 100);
    }

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void one_that_waits_is_over_as_soon_as_it_is_cancelled_and_never_begins() {
        tags.failWhen(context -> Thread.currentThread().getName().startsWith("projection-operations") && !passed(held));
        models.begin("tags", OperationKind.REBUILD);
        models.begin("tag-totals", OperationKind.REBUILD);

        control("tag-totals", OperationKind.CANCEL);
        assertThat(models.status("tag-totals").state()).isEqualTo(OperationState.CANCELLED);
        assertThatThrownBy(() -> control("tag-totals", OperationKind.CANCEL)).isInstanceOf(CommandRejected.class);

        held.countDown();
        assertThat(models.end("tags").state()).isEqualTo(OperationState.DONE);
        assertThat(models.run("tag-totals", OperationKind.VERIFY).state()).isEqualTo(OperationState.DONE);
        assertThat(projection("tag-totals").generation()).isEqualTo(1);
    }

    @Test
    void one_that_is_over_when_its_cancellation_has_been_recorded_says_so() {
        models.begin("tags", OperationKind.VERIFY);

        assertThatThrownBy(() -> models.operations().control("tags", OperationKind.CANCEL, () -> models.end("tags")))
                .isInstanceOf(CommandRejected.class);

        assertThat(models.status("tags").state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void one_that_is_cancelled_in_its_last_moment_moves_nothing() {
        models.run("tags", OperationKind.REBUILD);
        add("later");
        tags.failWhen(context -> {
            if (Thread.currentThread().getName().startsWith("projection-operations")) {
                control("tags", OperationKind.CANCEL);
            }
            return false;
        });

        assertThat(models.run("tags", OperationKind.ROLL_BACK).state()).isEqualTo(OperationState.CANCELLED);

        tags.failWhen(context -> false);
        assertThat(projection("tags").generation()).isEqualTo(2);
        assertSame("tags");
    }

    @Test
    void one_that_ends_with_an_error_has_failed_and_others_are_done() {
        tags.failWhen(context -> {
            if (Thread.currentThread().getName().startsWith("projection-operations")) {
                throw new StackOverflowError("too deep");
            }
            return false;
        });
        OperationStatus failed = models.run("tags", OperationKind.REBUILD);

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.failure()).isEqualTo(StackOverflowError.class.getName());
        assertThat(models.collections()).doesNotContain("tags_v1_g2");
        tags.failWhen(context -> false);
        assertThat(models.run("tags", OperationKind.REBUILD).state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void nothing_begins_before_everything_has_been_built() {
        models.group().reset();

        assertThatThrownBy(() -> models.begin("tags", OperationKind.REBUILD)).isInstanceOf(CommandRejected.class);
        assertThat(projection("tags").operation()).isNull();

        models.group().apply(history.all());
        assertThat(models.run("tags", OperationKind.REBUILD).state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void one_that_is_under_way_when_everything_is_emptied_fails_and_serves_nothing() {
        tags.failWhen(context -> Thread.currentThread().getName().startsWith("projection-operations") && !passed(held));
        models.begin("tags", OperationKind.REBUILD);
        await().atMost(PATIENCE).until(() -> models.status("tags").position() > 0);
        models.group().reset();
        models.group().apply(history.all());
        held.countDown();

        assertThat(models.end("tags").state()).isEqualTo(OperationState.FAILED);
        assertThat(projection("tags").collection()).isEqualTo("tags_v1");
        assertThat(models.collections()).doesNotContain("tags_v1_g2");
    }

    @Test
    void collections_of_a_process_before_go_when_everything_is_built_anew() {
        models.run("tags", OperationKind.REBUILD);
        models.run("tags", OperationKind.REBUILD);
        assertThat(models.collections()).contains("tags_v1_g2", "tags_v1_g3");

        try (OperatedReadModels restarted = models.restarted(history, tags, totals)) {
            restarted.group().reset();
            assertThat(restarted.collections()).doesNotContain("tags_v1_g2", "tags_v1_g3");
        }
    }

    private static boolean passed(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
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
