package cis.platform.moment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a question about the past is answered from: the events of the scope that had been recorded by then, and of these
 * only what had come to pass by {@code effectiveAt}, where that is asked.
 *
 * @param position everything up to it, itself included, is known
 * @param knownAt what the clock showed then
 * @param effectiveAt null: whatever is known counts
 */
public record Moment(
        Scope scope,
        long position,
        Instant knownAt,
        @Nullable Instant effectiveAt) {

    /** Key of a query's metadata under which the moment travels, as text. */
    public static final String METADATA_KEY = "moment";

    private static final String NOT_ASKED = "-";

    /** What is known, whenever it came to pass. */
    public static Moment of(Scope scope, long position, Instant knownAt) {
        return new Moment(scope, position, knownAt, null);
    }

    /** What the clock shows those who answer: when it is that they speak of. */
    public Instant now() {
        return effectiveAt == null ? knownAt : effectiveAt;
    }

    /** Metadata of a query are texts, whatever bus they travel on. */
    public String text() {
        return String.join(
                " ",
                scope.kind().name(),
                Long.toString(position),
                knownAt.toString(),
                effectiveAt == null ? NOT_ASKED : effectiveAt.toString(),
                scope.id());
    }

    /** @throws IllegalArgumentException unless it is what {@link #text()} gives */
    public static Moment parse(String text) {
        String[] parts = text.split(" ", 5);
        if (parts.length != 5) {
            throw new IllegalArgumentException("no moment");
        }
        return new Moment(
                new Scope(Scope.Kind.valueOf(parts[0]), parts[4]),
                Long.parseLong(parts[1]),
                Instant.parse(parts[2]),
                parts[3].equals(NOT_ASKED) ? null : Instant.parse(parts[3]));
    }
}
