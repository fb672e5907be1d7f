package cis.command.automation;

import cis.api.MetadataKeys;
import cis.command.dispatch.Consequences;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Finds what followed in the log: whatever an event leads to is there when the event counts as handled. */
final class FollowedConsequences implements Consequences {

    private static final int PAGE = 500;
    private static final int MOST_LOOKED_THROUGH = 10_000;

    private final HandledPositions positions;
    private final EventLog log;

    FollowedConsequences(HandledPositions positions, EventLog log) {
        this.positions = positions;
        this.log = log;
    }

    @Override
    public Followed follow(String correlationId, long fromPosition, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        List<RecordedEvent> found = new ArrayList<>();
        long looked = fromPosition - 1;
        int handled = 0;
        while (true) {
            long head = log.head();
            if (head - fromPosition >= MOST_LOOKED_THROUGH) {
                return new Followed(false, List.copyOf(found));
            }
            looked = look(looked, head, correlationId, found);
            if (handled == found.size()) {
                return new Followed(true, List.copyOf(found));
            }
            while (handled < found.size()) {
                Duration left = Duration.ofNanos(deadline - System.nanoTime());
                if (!positions.await(found.get(handled).position(), left)) {
                    return new Followed(false, List.copyOf(found));
                }
                handled++;
            }
        }
    }

    private long look(long after, long head, String correlationId, List<RecordedEvent> found) {
        long position = after;
        while (position < head) {
            List<RecordedEvent> page = log.read(EventQuery.allAfter(position, (int) Math.min(PAGE, head - position)));
            if (page.isEmpty()) {
                return head;
            }
            for (RecordedEvent event : page) {
                if (correlationId.equals(event.metadata(MetadataKeys.CORRELATION_ID))) {
                    found.add(event);
                }
                position = event.position();
            }
        }
        return position;
    }
}
