package cis.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * When something happened, as the business says: a date ({@code 2011-03-01}) or a local date-time with its offset or
 * zone ({@code 2011-03-01T08:26:00Z}, {@code 2011-03-01T08:26:00+00:00[Europe/London]}). Kept as it was written.
 */
public record BusinessTime(@JsonValue String text) {

    private static final int MAX_LENGTH = 80;

    /** @throws IllegalArgumentException unless the text is of one of the two forms, in the years 1 to 9999 */
    @JsonCreator
    public BusinessTime {
        LocalDate date = parseDate(text);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new IllegalArgumentException("must lie in the years 1 to 9999");
        }
    }

    public static BusinessTime of(LocalDate date) {
        return new BusinessTime(date.toString());
    }

    /** The day on the calendar of the place where it happened. */
    public LocalDate date() {
        boolean beginsWithIt = text.indexOf('[') < 0; // a zone may contradict the offset before it, and is right then
        return beginsWithIt ? LocalDate.of(number(0, 4), number(5, 7), number(8, 10)) : parseDate(text);
    }

    /** For ordering: the moment, or the start of the day in UTC where only a date is known. */
    public Instant instant() {
        return isDate()
                ? date().atStartOfDay(ZoneOffset.UTC).toInstant()
                : ZonedDateTime.parse(text).toInstant();
    }

    /** Whether only the day is known. */
    public boolean isDate() {
        return text.length() == 10;
    }

    private int number(int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static LocalDate parseDate(String text) {
        try {
            if (text.length() > MAX_LENGTH) {
                throw new IllegalArgumentException("is too long");
            }
            return text.length() > 10 ? ZonedDateTime.parse(text).toLocalDate() : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a date, or a date-time with an offset or zone", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
