package cis.standalone.projection;

import static cis.standalone.projection.ReadModelStore.applyInBatches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cis.platform.event.RecordedEvent;
import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.ProjectionMetrics;
import cis.platform.projection.ProjectionProcessor;
import cis.platform.projection.ProjectionStatus;
import cis.platform.projection.RebuildProgress;
import cis.platform.projection.TokenPositions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowingEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReadModelStore store = new ReadModelStore();
    private final TagsOfCustomer tags = new TagsOfCustomer();
    private final TagTotals totals = new TagTotals();
    private final TagEvents history = TagEvents.random(11, 3_000, 40);
    private final FakeStream stream = new FakeStream();
    private final ProjectionGroup group = store.group("live", tags, totals);
    private final ProjectionProcessor processor =
            new ProjectionProcessor("projections", stream, new TokenPositions(0), group, history);

    @BeforeEach
    void publish_history() {
        stream.publish(history.all());
    }

    @AfterEach
    void stop() {
        processor.close();
        store.close();
    }

    @Test
    void it_rebuilds_first_and_follows_then() throws InterruptedException {
        List<RebuildProgress> steps = new CopyOnWriteArrayList<>();
        processor.onProgress(steps::add);

        processor.start();
        assertThat(processor.positions().await(3_000, PATIENCE)).isTrue();
        assertThat(steps.getLast().position()).isEqualTo(3_000);
        assertThat(steps.getLast().timeLeft()).isZero();
        publishMore(500);

        assertThat(processor.positions().await(3_500, PATIENCE)).isTrue();
        assertEqualToFoldInOneGo();
    }

    @Test
    void whoever_waits_is_woken_or_told_that_it_took_too_long() throws InterruptedException {
        processor.start();

        assertThat(processor.positions().await(3_000, PATIENCE)).isTrue();
        assertThat(processor.positions().await(3_001, Duration.ofMillis(20))).isFalse();
        assertThat(processor.positions().await(0, Duration.ZERO)).isTrue();
    }

    @Test
    void it_is_ready_once_it_has_caught_up() {
        assertThat(processor.status().ready()).isFalse();
        assertThat(processor.status().state()).isEqualTo(ProjectionStatus.State.STOPPED);

        processor.start();

        await().atMost(PATIENCE).until(() -> processor.status().ready());
        assertThat(processor.status().state()).isEqualTo(ProjectionStatus.State.FOLLOWING);
        assertThat(processor.status().lag()).isZero();
        assertThat(processor.processingStatus().values())
                .allMatch(EventTrackerStatus::isCaughtUp)
                .hasSize(1);
    }

    @Test
    void stopped_and_started_it_goes_on_where_it_was() throws InterruptedException {
        processor.start();
        processor.positions().await(3_000, PATIENCE);
        processor.shutDown();
        publishMore(100);
        assertThat(processor.positions().applied()).isEqualTo(3_000);

        processor.start();

        assertThat(processor.positions().await(3_100, PATIENCE)).isTrue();
        assertEqualToFoldInOneGo();
    }

    @Test
    void a_reset_rebuilds_everything_and_only_from_the_beginning() throws InterruptedException {
        processor.start();
        processor.positions().await(3_000, PATIENCE);
        assertThatThrownBy(processor::resetTokens).isInstanceOf(IllegalStateException.class);
        processor.shutDown();
        store.database("live").getCollection("tags_v1").drop();
        assertThatThrownBy(() -> processor.resetTokens(new GlobalSequenceTrackingToken(7)))
                .isInstanceOf(IllegalArgumentException.class);

        processor.resetTokens();
        assertThat(processor.status().ready()).isFalse();
        processor.start();

        assertThat(processor.positions().await(3_000, PATIENCE)).isTrue();
        assertEqualToFoldInOneGo();
    }

    @Test
    void a_lost_connection_is_waited_out_without_a_gap_or_a_dead_letter() throws InterruptedException {
        processor.start();
        processor.positions().await(3_000, PATIENCE);
        store.disconnect();
        publishMore(700);
        await().atMost(PATIENCE).until(processor::isError);
        assertThat(processor.status().state()).isEqualTo(ProjectionStatus.State.FAILING);
        publishMore(700);

        store.reconnect();

        assertThat(processor.positions().await(4_400, PATIENCE)).isTrue();
        assertThat(processor.isError()).isFalse();
        assertThat(group.deadLetters().count()).isZero();
        assertEqualToFoldInOneGo();
    }

    @Test
    void a_connection_lost_during_a_rebuild_is_waited_out_too() throws InterruptedException {
        store.disconnect();
        processor.start();
        await().atMost(PATIENCE).until(processor::isError);

        store.reconnect();

        assertThat(processor.positions().await(3_000, PATIENCE)).isTrue();
        assertEqualToFoldInOneGo();
    }

    @Test
    void it_is_measured() throws InterruptedException {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new ProjectionMetrics(processor, group.deadLetters()).bindTo(registry);
        processor.start();
        processor.positions().await(3_000, PATIENCE);
        publishMore(10);
        processor.positions().await(3_010, PATIENCE);

        assertThat(registry.get("cis.projections.position").gauge().value()).isEqualTo(3_010);
        assertThat(registry.get("cis.projections.head").gauge().value()).isEqualTo(3_010);
        assertThat(registry.get("cis.projections.lag").gauge().value()).isZero();
        assertThat(registry.get("cis.projections.dead.letters").gauge().value()).isZero();
        await().atMost(PATIENCE)
                .until(() ->
                        registry.get("cis.projections.batch.size").summary().totalAmount() == 10);
    }

    private void publishMore(int count) {
        List<RecordedEvent> more = new ArrayList<>();
        for (RecordedEvent event : TagEvents.random(history.head(), count, 40).all()) {
            more.add(history.add(TagEvents.customerOf(event), event.payload()));
        }
        stream.publish(more);
    }

    private void assertEqualToFoldInOneGo() {
        applyInBatches(store.group("reference", tags, totals), history.all(), 1_000);
        assertThat(store.documents("live")).isEqualTo(store.documents("reference"));
    }
}
