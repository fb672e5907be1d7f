package cis.query.event;

import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.util.List;

/** Events that fit, page by page, up to what was the head when it began. */
final class EventPages {

    private static final int PAGE = 1_000;

    private final EventLog log;
    private EventQuery rest;
    private List<RecordedEvent> first;
    private boolean begun;

    private EventPages(EventLog log, EventQuery rest, List<RecordedEvent> first) {
        this.log = log;
        this.rest = rest;
        this.first = first;
    }

    /** Reads the first page, so that what is not known is refused before anything is answered. */
    static EventPages begin(EventLog log, EventFilters filters, EventQuery query) {
        long end = log.head() + 1;
        Long before = query.before();
        EventQuery ended = query.between(query.after(), before == null ? end : Math.min(before, end));
        return new EventPages(log, ended, filters.read(ended));
    }

    static int size() {
        return PAGE;
    }

    /** Empty at the end. */
    List<RecordedEvent> next() {
        List<RecordedEvent> page = begun ? log.read(rest) : first;
        begun = true;
        first = List.of();
        if (!page.isEmpty()) {
            rest = rest.between(page.getLast().position(), rest.before());
        }
        return page;
    }
}
