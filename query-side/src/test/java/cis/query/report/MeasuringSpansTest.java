package cis.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuringSpansTest {

    private static final double[] SHARES = {0, 0.1, 0.5, 0.9, 0.99, 1};

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(20)
    void every_quantile_is_off_by_one_in_a_hundred_at_most() {
        List<Long> exact = seconds(1 + random.nextInt(2_000));
        Spans spans = all(exact);
        List<Long> sorted = exact.stream().sorted().toList();
        for (double share : SHARES) {
            double expected = sorted.get((int) (share * (sorted.size() - 1)));
            assertThat(spans.quantile(share))
                    .as("seed %d, share %s of %d", seed, share, sorted.size())
                    .isCloseTo(expected, within(expected * 0.01 + 1e-6));
        }
    }

    @RepeatedTest(5)
    void sums_of_parts_are_the_whole_in_whatever_order() {
        List<Long> one = seconds(300);
        List<Long> other = seconds(200);
        List<Long> both = new ArrayList<>(other);
        both.addAll(one);
        assertThat(all(one).plus(all(other))).as("seed %d", seed).isEqualTo(all(both));
        assertThat(all(one).plus(all(other)).text())
                .as("seed %d", seed)
                .isEqualTo(all(other).plus(all(one)).text());
    }

    @RepeatedTest(5)
    void what_is_taken_back_leaves_no_trace() {
        List<Long> kept = seconds(100);
        List<Long> taken = seconds(50);
        Spans spans = all(kept).plus(all(taken));
        for (long one : taken) {
            spans = spans.plus(Spans.of(Duration.ofSeconds(one), -1));
        }
        assertThat(spans).as("seed %d", seed).isEqualTo(all(kept));
    }

    @RepeatedTest(5)
    void a_text_is_read_as_what_was_written() {
        Spans spans = all(seconds(500));
        assertThat(Spans.parse(spans.text())).as("seed %d", seed).isEqualTo(spans);
        assertThat(Spans.parse("")).isEqualTo(Spans.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 5, 7, 8, 14, 28, 30, 56, 60, 90, 99})
    void whole_days_stay_whole_days(long days) {
        assertThat(Spans.of(Duration.ofDays(days), 1).quantile(0.5)).isEqualTo(days * 86_400.0);
    }

    @Test
    void what_took_no_time_took_none_and_nothing_has_no_quantile() {
        assertThat(Spans.of(Duration.ofMillis(999), 3).quantile(0.9)).isZero();
        assertThat(Spans.NONE.quantile(0.5)).isZero();
        assertThat(Spans.NONE.count()).isZero();
    }

    /** From a second to ten years, each order of magnitude alike. */
    private List<Long> seconds(int count) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add((long) Math.exp(random.nextDouble() * Math.log(315_000_000)));
        }
        return all;
    }

    private static Spans all(List<Long> seconds) {
        Spans spans = Spans.NONE;
        for (long one : seconds) {
            spans = spans.plus(Spans.of(Duration.ofSeconds(one), 1));
        }
        return spans;
    }
}
