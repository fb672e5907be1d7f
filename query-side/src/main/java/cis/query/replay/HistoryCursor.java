package cis.query.replay;

import cis.api.history.query.HistoryMoment;
import cis.query.web.Parameters;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of changes ended. All pages of a listing end at the same moment, whatever happens meanwhile.
 *
 * @param after {@code next} of the page
 */
record HistoryCursor(HistoryMoment to, String after) {

    /** Null, and a fault where there is none, for a key that is not of its form, or of a moment that has not been. */
    static @Nullable HistoryCursor read(Parameters parameters, @Nullable String key, HistoryMoment present) {
        if (key == null) {
            return null;
        }
        try {
            String[] parts = key.split(" ", 3);
            if (parts.length == 3 && parts[0].matches("[0-9]{1,18}")) {
                ChangePages.Place.parse(parts[2]);
                HistoryMoment to = new HistoryMoment(Long.parseLong(parts[0]), Instant.parse(parts[1]));
                if (to.position() <= present.position() && !to.at().isAfter(present.at())) {
                    return new HistoryCursor(to, parts[2]);
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            parameters.refuse("cursor", "format", "must be the nextCursor of this very list");
            return null;
        }
        parameters.refuse("cursor", "format", "must be the nextCursor of this very list");
        return null;
    }

    String text() {
        return to.position() + " " + to.at() + " " + after;
    }
}
