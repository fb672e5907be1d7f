package cis.query.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which events happened to a customer in one month of business time; what they say is read from history.
 *
 * @param month {@code 2011-03}, in UTC
 * @param entries texts of {@link TimelinePlace}, oldest first
 */
record TimelineDocument(String client, String customerId, String month, List<String> entries) {

    /** Adding the same event again changes nothing. */
    TimelineDocument with(TimelinePlace moment) {
        String text = moment.text();
        int place = Collections.binarySearch(entries, text);
        if (place >= 0) {
            return this;
        }
        List<String> all = new ArrayList<>(entries);
        all.add(-place - 1, text);
        return new TimelineDocument(client, customerId, month, Collections.unmodifiableList(all));
    }
}
