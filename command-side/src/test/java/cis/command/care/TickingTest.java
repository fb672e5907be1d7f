package cis.command.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cis.testkit.Complaints;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TickingTest {

    @Test
    void it_looks_again_and_again_whatever_a_look_ends_with() throws InterruptedException {
        CountDownLatch looks = new CountDownLatch(3);
        ComplaintClock clock = new ComplaintClock(
                () -> {
                    looks.countDown();
                    throw new IllegalStateException("the store is away");
                },
                Duration.ofMillis(1),
                System::nanoTime);
        assertThat(clock.isRunning()).isFalse();
        clock.start();
        assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(clock.isRunning()).isTrue();
        clock.stop();
        assertThat(clock.isRunning()).isFalse();
    }

    @Test
    void stopped_it_has_ended_its_look() throws InterruptedException {
        CountDownLatch looking = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        ComplaintClock clock = new ComplaintClock(
                () -> {
                    looking.countDown();
                    try {
                        assertThat(new CountDownLatch(1).await(20, TimeUnit.SECONDS))
                                .isFalse();
                    } catch (InterruptedException e) {
                        ended.set(true);
                    }
                },
                Duration.ofHours(1),
                System::nanoTime);
        clock.start();
        assertThat(looking.await(20, TimeUnit.SECONDS)).isTrue();
        clock.stop();
        assertThat(ended).isTrue();
    }

    @Test
    void it_tells_how_long_nobody_has_looked_and_how_much_is_watched() {
        AtomicLong nanos = new AtomicLong();
        ComplaintClock clock = new ComplaintClock(() -> {}, Duration.ofHours(1), nanos::get);
        ComplaintStories story = new ComplaintStories();
        story.happened(Complaints.filed());
        DeadlineWatch watch =
                new DeadlineWatch(story.history, new SettableClock(Complaints.RECEIVED), Duration.ZERO, command -> {});
        MeterRegistry registry = new SimpleMeterRegistry();
        new ClockMetrics(clock, watch).bindTo(registry);
        nanos.set(Duration.ofSeconds(90).toNanos());
        watch.look();
        assertThat(registry.get("cis.complaints.looked").gauge().value()).isEqualTo(90);
        assertThat(registry.get("cis.complaints.deadlines").gauge().value()).isEqualTo(2);
    }

    @Test
    void it_never_looks_without_a_pause() {
        CareSettings.Deadlines deadlines = new CareSettings.Deadlines("1", 5, 56);
        assertThat(new CareSettings(Duration.ofMillis(1), Duration.ZERO, deadlines).policy())
                .isEqualTo(new ComplaintDeadlinePolicy("1", 5, 56));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CareSettings(Duration.ZERO, Duration.ZERO, deadlines));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CareSettings(Duration.ofMillis(1), Duration.ofMillis(-1), deadlines));
    }
}
