package cis.platform.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Dates and moments as callers write them: four digits of year, 0001 to 9999. */
final class CalendarTexts {

    private static final int DATE_LENGTH = 10;
    private static final int MAX_LENGTH = 40;

    private CalendarTexts() {}

    static LocalDate date(String text) {
        try {
            if (text.length() != DATE_LENGTH) {
                throw new IllegalArgumentException("not a date");
            }
            return inRange(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a date", e);
        }
    }

    static Instant instant(String text) {
        try {
            if (text.length() > MAX_LENGTH) {
                throw new IllegalArgumentException("not a moment");
            }
            OffsetDateTime moment = OffsetDateTime.parse(text);
            inRange(moment.toLocalDate());
            return moment.toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a moment", e);
        }
    }

    private static LocalDate inRange(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new IllegalArgumentException("outside the years 1 to 9999");
        }
        return date;
    }
}
