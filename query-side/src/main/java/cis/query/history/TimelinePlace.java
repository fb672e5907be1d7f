package cis.query.history;

import cis.query.paging.SortKeys;
import java.time.Instant;

/**
 * Where an event stands on a timeline, as one text that sorts by business time, then by position.
 *
 * @param order business time and position
 * @param type permanent name of the event
 */
record TimelinePlace(String order, long position, String type) {

    private static final int POSITION_DIGITS = 19;

    static TimelinePlace of(Instant at, long position, String type) {
        return new TimelinePlace(SortKeys.of(at, SortKeys.of(position)), position, type);
    }

    static TimelinePlace parse(String text) {
        int end = text.lastIndexOf(' ');
        String order = text.substring(0, end);
        long position = Long.parseLong(order.substring(order.length() - POSITION_DIGITS));
        return new TimelinePlace(order, position, text.substring(end + 1));
    }

    String text() {
        return order + " " + type;
    }

    String month() {
        return order.substring(0, "2011-03".length());
    }
}
