package cis.query.report;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of complaints and what time they took.
 *
 * @param counts none is zero
 */
record ComplaintTally(SortedMap<Figure, Long> counts, Spans toAcknowledge, Spans toClose) {

    static final ComplaintTally NOTHING = new ComplaintTally(Collections.emptySortedMap(), Spans.NONE, Spans.NONE);

    static ComplaintTally of(Figure figure, long count) {
        return new ComplaintTally(new TreeMap<>(Map.of(figure, count)), Spans.NONE, Spans.NONE);
    }

    ComplaintTally acknowledgedAfter(Spans taken) {
        return new ComplaintTally(counts, taken, toClose);
    }

    ComplaintTally closedAfter(Spans taken) {
        return new ComplaintTally(counts, toAcknowledge, taken);
    }

    ComplaintTally plus(ComplaintTally other) {
        SortedMap<Figure, Long> sums = new TreeMap<>(counts);
        other.counts.forEach((figure, count) -> sums.merge(figure, count, Long::sum));
        sums.values().removeIf(count -> count == 0);
        return new ComplaintTally(
                Collections.unmodifiableSortedMap(sums),
                toAcknowledge.plus(other.toAcknowledge),
                toClose.plus(other.toClose));
    }

    long count(Figure figure) {
        return counts.getOrDefault(figure, 0L);
    }

    long closed() {
        return count(Figure.UPHELD) + count(Figure.PARTLY_UPHELD) + count(Figure.NOT_UPHELD) + count(Figure.NO_REPLY);
    }

    boolean isNothing() {
        return equals(NOTHING);
    }
}
