package cis.query.event;

import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.DeadlineMissed;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import java.util.List;
import java.util.Optional;

/** What the clock marks as late was set by an event of the same complaint, whatever chain that belongs to. */
final class Deadlines {

    private static final int MOST = 1_000;

    private final EventLog log;

    Deadlines(EventLog log) {
        this.log = log;
    }

    /** The event that said until when; empty for an event that tells of no missed deadline. */
    Optional<RecordedEvent> setBy(RecordedEvent event) {
        if (!(event.payload() instanceof DeadlineMissed)) {
            return Optional.empty();
        }
        return log.readAggregate(event.aggregateId(), 0, MOST).stream()
                .takeWhile(earlier -> earlier.sequence() < event.sequence())
                .filter(Deadlines::sets)
                .reduce((first, second) -> second);
    }

    /** What was marked as late before other deadlines were set; none for an event that sets none. */
    List<RecordedEvent> missedAfter(RecordedEvent event) {
        if (!sets(event)) {
            return List.of();
        }
        return log.readAggregate(event.aggregateId(), event.sequence() + 1, MOST).stream()
                .takeWhile(later -> !sets(later))
                .filter(later -> later.payload() instanceof DeadlineMissed)
                .toList();
    }

    private static boolean sets(RecordedEvent event) {
        return event.payload() instanceof ComplaintFiled || event.payload() instanceof ComplaintReopened;
    }
}
