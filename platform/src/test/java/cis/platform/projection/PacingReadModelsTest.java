package cis.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PacingReadModelsTest {

    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(now::get);
    private long head;

    @Test
    void the_first_batch_is_not_held_back() {
        assertThat(left()).isZero();
    }

    @Test
    void the_next_batch_collects_for_twice_as_long_as_the_last_one_took() {
        pace.worked(3_000_000, 1, false);

        assertThat(left()).isEqualTo(6_000_000);

        now.addAndGet(5_999_999);
        assertThat(left()).isEqualTo(1);

        now.addAndGet(1);
        assertThat(left()).isZero();
    }

    @Test
    void what_comes_to_an_idle_system_is_not_held_back() {
        pace.worked(3_000_000, 1, false);
        now.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(left()).isZero();
    }

    @Test
    void a_slow_batch_holds_the_next_one_back_for_fifty_milliseconds_at_most() {
        pace.worked(Duration.ofMillis(25).toNanos(), 1, false);
        assertThat(left()).isEqualTo(Pace.MOST.toNanos());

        pace.worked(Duration.ofSeconds(1).toNanos(), 1, false);
        assertThat(left()).isEqualTo(Pace.MOST.toNanos());
    }

    @Test
    void where_events_come_in_masses_the_next_batch_collects_for_longer() {
        pace.worked(3_000_000, Pace.MANY_EVENTS - 1, false);
        assertThat(left()).isEqualTo(6_000_000);

        pace.worked(3_000_000, Pace.MANY_EVENTS, false);
        assertThat(left()).isEqualTo(12_000_000);

        pace.worked(Duration.ofSeconds(1).toNanos(), Pace.MANY_EVENTS, false);
        assertThat(collected()).isEqualTo(Pace.MOST_AMONG_MANY.toNanos());
    }

    @Test
    void as_soon_as_no_more_events_come_the_next_batch_begins() {
        pace.worked(Duration.ofSeconds(1).toNanos(), Pace.MANY_EVENTS, false);
        now.addAndGet(1_000_000);
        assertThat(left()).isEqualTo(Pace.STILL.toNanos());

        now.addAndGet(Pace.STILL.toNanos() - 1);
        assertThat(pace.nanosLeft(head)).isEqualTo(1);

        now.addAndGet(1);
        assertThat(pace.nanosLeft(head)).isZero();
    }

    @Test
    void what_is_behind_is_not_held_back() {
        pace.worked(3_000_000, 1, true);

        assertThat(left()).isZero();
    }

    @Test
    @Timeout(30)
    void whoever_waits_for_a_position_ends_the_pause() throws Exception {
        AppliedPosition applied = new AppliedPosition();
        CompletableFuture<Boolean> reached = CompletableFuture.supplyAsync(() -> await(applied));

        assertThat(applied.pause(Duration.ofDays(1).toNanos())).isTrue();
        applied.set(1);

        assertThat(reached.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Timeout(30)
    void a_pause_ends_by_itself() throws Exception {
        assertThat(new AppliedPosition().pause(1_000_000)).isFalse();
    }

    /** Where another event has come. */
    private long left() {
        return pace.nanosLeft(++head);
    }

    /** For how long it collects while events keep coming. */
    private long collected() {
        long started = now.get();
        for (long left = left(); left > 0; left = left()) {
            now.addAndGet(left);
        }
        return now.get() - started;
    }

    private static boolean await(AppliedPosition applied) {
        try {
            return applied.await(1, Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
