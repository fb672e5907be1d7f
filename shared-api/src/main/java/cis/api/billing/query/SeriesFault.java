package cis.api.billing.query;

import java.util.UUID;

/**
 * Where a series is broken.
 *
 * @param eventId the event that does not follow from those before
 * @param position its place in history
 * @param detail a sentence about this case
 */
public record SeriesFault(Kind kind, UUID eventId, long position, String detail) {

    /** What can be wrong with a series. */
    public enum Kind {
        /** A number was left out. */
        HOLE,
        /** A number was given twice, or a document got two. */
        DUPLICATE,
        /** A number is not written as its series and sequence ask for. */
        MISNUMBERED,
        /** A date lies before that of the number before, or outside of the series' year. */
        DATE_OUT_OF_ORDER,
        /** A document was confirmed that has no such number. */
        UNKNOWN_CONFIRMED,
        /** An event does not belong there. */
        FOREIGN_EVENT
    }
}
