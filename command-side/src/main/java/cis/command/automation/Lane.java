package cis.command.automation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer's events, in order. While it is parked, because the first of them cannot be handled, it keeps positions
 * only. Guarded by its {@link Lanes}.
 */
final class Lane {

    private static final Duration FIRST_RETRY = Duration.ofMillis(50);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

    private final String customer;
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private boolean parked;
    private Duration pause = Duration.ZERO;

    Lane(String customer) {
        this.customer = customer;
    }

    String customer() {
        return customer;
    }

    boolean isParked() {
        return parked;
    }

    int size() {
        return waiting.size();
    }

    @Nullable
    Waiting first() {
        return waiting.peekFirst();
    }

    void add(Waiting next) {
        waiting.addLast(parked ? next.withoutEvents() : next);
    }

    void handledFirst() {
        waiting.removeFirst();
        parked = false;
        pause = Duration.ZERO;
    }

    void park() {
        if (!parked) {
            parked = true;
            pause = Duration.ZERO;
            List<Waiting> kept = waiting.stream().map(Waiting::withoutEvents).toList();
            waiting.clear();
            waiting.addAll(kept);
        }
    }

    /** How long to wait before the next attempt at the first event. */
    Duration nextPause(AutomationSettings settings) {
        Duration first = parked ? settings.firstPause() : FIRST_RETRY;
        Duration longest = parked ? settings.longestPause() : LONGEST_RETRY;
        Duration next = pause.isZero() ? first : pause.multipliedBy(2);
        pause = next.compareTo(longest) > 0 ? longest : next;
        return pause;
    }
}
