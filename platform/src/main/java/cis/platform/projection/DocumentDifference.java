package cis.platform.projection;

import java.util.List;

/**
 * A document that is not what its events come to.
 *
 * @param fields JSON Pointers (RFC 6901) to what differs, within the document as it is stored; some of them, where there are
 *     many
 */
public record DocumentDifference(String document, Kind kind, List<String> fields) {

    public enum Kind {
        /** There is none, and should be one. */
        MISSING,
        /** There is one, and should be none. */
        SURPLUS,
        CHANGED
    }
}
