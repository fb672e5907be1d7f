package cis.query.web;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.GeneralError;
import cis.api.Uuids;
import cis.api.Violation;
import cis.api.contract.EventTypes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads parameters one by one, and refuses the request with every fault there is, once all have been read. */
public final class Parameters {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    private final List<Violation> violations = new ArrayList<>();

    /** @throws CommandRejected when the text is no UUID */
    public static UUID idInPath(String text) {
        try {
            return Uuids.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandRejected(
                    GeneralError.INVALID_PARAMETER,
                    GeneralError.INVALID_PARAMETER.meaning(),
                    List.of(new Violation("id", "format", "must be a UUID")));
        }
    }

    /** @throws CommandRejected when any parameter read so far was not of its form */
    public void check() {
        if (!violations.isEmpty()) {
            throw new CommandRejected(
                    GeneralError.INVALID_PARAMETER, GeneralError.INVALID_PARAMETER.meaning(), violations);
        }
    }

    public void refuse(String name, String code, String message) {
        violations.add(new Violation(name, code, message));
    }

    public int limit(@Nullable String text) {
        return number("limit", text, 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    /** A whole number of the range; the default where there is none. */
    public int number(String name, @Nullable String text, int least, int most, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse(name, "range", "must be a number from " + least + " to " + most);
        return otherwise;
    }

    /** What the list was to be read on after; null at its beginning. */
    public @Nullable String cursor(@Nullable String text, String list) {
        try {
            return text == null ? null : Cursor.key(list, text);
        } catch (IllegalArgumentException e) {
            refuse("cursor", "format", "must be the nextCursor of this very list");
            return null;
        }
    }

    public @Nullable Long position(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.matches("[0-9]{1,18}")) {
            return Long.valueOf(text);
        }
        refuse(name, "format", "must be a position: a number from 0");
        return null;
    }

    /** Text with something in it, of limited length. */
    public @Nullable String text(String name, @Nullable String text, int max) {
        if (text != null && (text.isBlank() || text.length() > max)) {
            refuse(name, "format", "must not be blank, and at most " + max + " characters long");
            return null;
        }
        return text;
    }

    public @Nullable Boolean flag(String name, @Nullable String text) {
        if (text == null || text.equals("true") || text.equals("false")) {
            return text == null ? null : Boolean.valueOf(text);
        }
        refuse(name, "format", "must be true or false");
        return null;
    }

    public @Nullable CustomerId customer(String name, @Nullable String text) {
        try {
            return text == null ? null : CustomerId.of(text);
        } catch (IllegalArgumentException e) {
            refuse(name, "format", "must be a UUID");
            return null;
        }
    }

    /** Permanent names of events, separated by commas. */
    public Set<String> types(@Nullable String text) {
        if (text == null) {
            return Set.of();
        }
        Set<String> types = new TreeSet<>(List.of(text.split(",", -1)));
        if (!EventTypes.names().containsAll(types)) {
            refuse("type", "unknown", "must be names of events, as in purchase.recorded, separated by commas");
            return Set.of();
        }
        return types;
    }

    public @Nullable LocalDate date(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return requireCommon(LocalDate.parse(text));
        } catch (DateTimeException e) {
            refuse(name, "format", "must be a date, as in 2011-03-01");
            return null;
        }
    }

    /** Refuses a stretch of time that ends before it begins. */
    public void requireOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            refuse("to", "range", "must not lie before from");
        }
    }

    /** Refuses a stretch of time that is not made of whole months. */
    public void requireWholeMonths(@Nullable LocalDate from, @Nullable LocalDate to, String because) {
        if (from != null && from.getDayOfMonth() != 1) {
            refuse("from", "range", "must be the first day of a month: " + because);
        }
        if (to != null && to.getDayOfMonth() != to.lengthOfMonth()) {
            refuse("to", "range", "must be the last day of a month: " + because);
        }
    }

    public @Nullable String currency(String name, @Nullable String text) {
        if (text != null && !text.matches("[A-Z]{3}")) {
            refuse(name, "format", "must be a currency code, as in GBP");
            return null;
        }
        return text;
    }

    public @Nullable YearMonth month(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return YearMonth.from(requireCommon(YearMonth.parse(text).atDay(1)));
        } catch (DateTimeException e) {
            refuse(name, "format", "must be a month, as in 2011-03");
            return null;
        }
    }

    /** The beginning of a day in UTC, or a moment. */
    public @Nullable Instant from(String name, @Nullable String text) {
        return moment(name, text, 0);
    }

    /** The end of a day in UTC, or what follows a moment: the first that no longer counts. */
    public @Nullable Instant until(String name, @Nullable String text) {
        return moment(name, text, 1);
    }

    /** A moment, to the fraction that is given. */
    public @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            requireCommon(moment.toLocalDate());
            return moment.toInstant();
        } catch (DateTimeException e) {
            refuse(name, "format", "must be a moment as in 2011-03-01T08:26:00Z, where + is written %2B");
            return null;
        }
    }

    /** A moment, or the last one of a day in that zone. */
    public @Nullable Instant atEnd(String name, @Nullable String text, ZoneId zone) {
        if (text == null || text.length() != 10) {
            return instant(name, text);
        }
        LocalDate day = date(name, text);
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    public <E extends Enum<E>> @Nullable E choice(String name, @Nullable String text, Class<E> type) {
        for (E one : type.getEnumConstants()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
                return one;
            }
        }
        if (text != null) {
            List<String> names = List.of(type.getEnumConstants()).stream()
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .toList();
            refuse(name, "unknown", "must be one of " + String.join(", ", names));
        }
        return null;
    }

    private @Nullable Instant moment(String name, @Nullable String text, int unitsLater) {
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == 10) {
                return requireCommon(LocalDate.parse(text))
                        .plusDays(unitsLater)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
            OffsetDateTime moment = OffsetDateTime.parse(text);
            requireCommon(moment.toLocalDate());
            return moment.toInstant().plusMillis(unitsLater);
        } catch (DateTimeException e) {
            refuse(name, "format", "must be a date, or a moment as in 2011-03-01T08:26:00Z");
            return null;
        }
    }

    private static LocalDate requireCommon(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new DateTimeException("year");
        }
        return date;
    }
}
