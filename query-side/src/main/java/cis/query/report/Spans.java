package cis.query.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long many things took, so that sums of them can be summed: a histogram whose ranges grow by one in a hundred, from
 * second to second (Masson, Rim, Lee: DDSketch, 2019). Any quantile is off by one in a hundred at most. Unlike the
 * libraries' sketches it can take back what it was given. Kept as one text.
 *
 * @param counts how many, by range; negative in what takes back; none is zero
 */
record Spans(SortedMap<Integer, Long> counts) {

    static final Spans NONE = new Spans(Collections.emptySortedMap());

    /** Of what took less than a second. */
    private static final int NO_TIME = -1;

    private static final double GROWTH = StrictMath.log(1.01);
    private static final long DAY = Duration.ofDays(1).toSeconds();

    static Spans of(Duration taken, long count) {
        return NONE.plus(range(taken.toSeconds()), count);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Spans parse(String text) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            int colon = one.indexOf(':');
            counts.put(Integer.valueOf(one.substring(0, colon)), Long.valueOf(one.substring(colon + 1)));
        }
        return new Spans(Collections.unmodifiableSortedMap(counts));
    }

    @JsonValue
    String text() {
        StringBuilder text = new StringBuilder();
        counts.forEach((range, count) ->
                text.append(text.isEmpty() ? "" : " ").append(range).append(':').append(count));
        return text.toString();
    }

    Spans plus(Spans other) {
        SortedMap<Integer, Long> sums = new TreeMap<>(counts);
        other.counts.forEach((range, count) -> sums.merge(range, count, Long::sum));
        sums.values().removeIf(count -> count == 0);
        return new Spans(Collections.unmodifiableSortedMap(sums));
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** In seconds: what so many of all took at most; 0 where there are none. */
    double quantile(double share) {
        long rank = (long) (share * (count() - 1));
        long passed = 0;
        for (Map.Entry<Integer, Long> one : counts.entrySet()) {
            passed += one.getValue();
            if (passed > rank) {
                return seconds(one.getKey());
            }
        }
        return 0;
    }

    private Spans plus(int range, long count) {
        return plus(new Spans(new TreeMap<>(Map.of(range, count))));
    }

    private static int range(long seconds) {
        return seconds < 1 ? NO_TIME : (int) StrictMath.ceil(StrictMath.log((double) seconds) / GROWTH);
    }

    /** The day that ends in the range, where one does, so that whole days stay such; else its middle. */
    private static double seconds(int range) {
        if (range == NO_TIME) {
            return 0;
        }
        double most = StrictMath.exp(range * GROWTH);
        double least = StrictMath.exp((range - 1) * GROWTH);
        double day = StrictMath.floor(most / DAY * (1 + 1e-12)) * DAY;
        return day > least ? day : (least + most) / 2;
    }
}
