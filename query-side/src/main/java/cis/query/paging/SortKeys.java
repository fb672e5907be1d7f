package cis.query.paging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Texts that sort as what they stand for, so that one indexed field is enough to page by. */
public final class SortKeys {

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int DIGITS = 19;

    private SortKeys() {}

    /** Sorts by time, to the millisecond, for the years 0 to 9999. */
    public static String of(Instant at) {
        return MILLIS.format(at);
    }

    public static String of(Instant at, String id) {
        return of(at) + " " + id;
    }

    /** Sorts by number; for numbers from 0. */
    public static String of(long number) {
        String digits = Long.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
