package cis.query.replay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a step stands: after everything up to the position, and before the next event.
 *
 * @param day null: the event at the position itself; else what the day brought after it
 */
record StepKey(long position, @Nullable LocalDate day) implements Comparable<StepKey> {

    private static final Comparator<StepKey> ORDER = Comparator.comparingLong(StepKey::position)
            .thenComparing(StepKey::day, Comparator.nullsFirst(Comparator.naturalOrder()));

    static StepKey of(long position) {
        return new StepKey(position, null);
    }

    /** @throws IllegalArgumentException unless it is what {@link #text()} gives */
    static StepKey parse(String text) {
        if (!text.matches("[0-9]{1,18}(@[0-9]{4}-[0-9]{2}-[0-9]{2})?")) {
            throw new IllegalArgumentException("must be the id of a step");
        }
        int end = text.indexOf('@');
        try {
            return end < 0
                    ? of(Long.parseLong(text))
                    : new StepKey(Long.parseLong(text.substring(0, end)), LocalDate.parse(text.substring(end + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be the id of a step", e);
        }
    }

    /** {@code 17}, or {@code 17@2026-04-01}. */
    String text() {
        return day == null ? Long.toString(position) : position + "@" + day;
    }

    @Override
    public int compareTo(StepKey other) {
        return ORDER.compare(this, other);
    }
}
