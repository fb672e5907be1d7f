package cis.standalone.mongo;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One key of an index and the document it leads to; or the edge of a range, which is a prefix of keys. */
final class IndexEntry {

    private static final int BEFORE = -1;
    private static final int AFTER = 1;

    private final @Nullable Object[] values;
    private final int document;
    private final boolean edge;

    /** @param document its place in the collection; for an edge, on which side of its keys it lies */
    private IndexEntry(@Nullable Object[] values, int document, boolean edge) {
        this.values = values;
        this.document = document;
        this.edge = edge;
    }

    static IndexEntry of(@Nullable Object[] values, int document) {
        return new IndexEntry(values, document, false);
    }

    /** Before all keys that begin with the prefix. */
    static IndexEntry before(@Nullable Object[] prefix) {
        return new IndexEntry(prefix, BEFORE, true);
    }

    /** After all keys that begin with the prefix. */
    static IndexEntry after(@Nullable Object[] prefix) {
        return new IndexEntry(prefix, AFTER, true);
    }

    int document() {
        return document;
    }

    /** @param ascending the direction of each field of the index */
    static Comparator<IndexEntry> order(boolean[] ascending) {
        return (a, b) -> {
            int fields = Math.min(a.values.length, b.values.length);
            for (int i = 0; i < fields; i++) {
                int compared = ValueOrder.ASCENDING.compare(a.values[i], b.values[i]);
                if (compared != 0) {
                    return ascending[i] ? compared : -compared;
                }
            }
            if (a.edge || b.edge) {
                return Integer.compare(a.edge ? a.document : 0, b.edge ? b.document : 0);
            }
            return Integer.compare(a.document, b.document);
        };
    }
}
