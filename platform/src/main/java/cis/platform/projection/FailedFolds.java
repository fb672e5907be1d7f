package cis.platform.projection;

import cis.platform.event.RecordedEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * What the writer of a projection leaves out, for its folds in memory: an event that was given up, and one that the fold
 * cannot take with all later ones of its customer, which wait behind it.
 */
final class FailedFolds {

    private final String projection;
    private final DiscardedEvents discarded;
    private final Map<String, Long> firstPositions = new HashMap<>();

    /** @param projection with its version */
    FailedFolds(String projection, DiscardedEvents discarded) {
        this.projection = projection;
        this.discarded = discarded;
    }

    boolean leavesOut(RecordedEvent event) {
        if (discarded.contains(projection, event.id())) {
            return true;
        }
        Long first = firstPositions.isEmpty() ? null : firstPositions.get(DeadLetters.customerOf(event));
        return first != null && first <= event.position();
    }

    void failed(RecordedEvent event) {
        firstPositions.merge(DeadLetters.customerOf(event), event.position(), Math::min);
    }

    /** It changes when an event is given up: what was folded before is to be folded anew then. */
    int discarded() {
        return discarded.count(projection);
    }

    FailedFolds anew() {
        return new FailedFolds(projection, discarded);
    }
}
