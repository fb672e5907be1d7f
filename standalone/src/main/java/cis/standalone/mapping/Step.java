package cis.standalone.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One change of a cell's text on its way into a command. */
sealed interface Step {

    /** The changed text; null leaves the field out. */
    @Nullable
    String apply(String text, String column) throws RowRejected;

    /** Cuts out what matches. */
    record Remove(Pattern pattern) implements Step {
        @Override
        public String apply(String text, String column) {
            return pattern.matcher(text).replaceAll("");
        }
    }

    /** Replaces a value by another one, or leaves it out. A value that is in neither list rejects the row. */
    record Translate(Map<String, String> values, Set<String> leftOut) implements Step {
        @Override
        public @Nullable String apply(String text, String column) throws RowRejected {
            String translated = values.get(text);
            if (translated == null && !leftOut.contains(text)) {
                throw new RowRejected("no-translation", column + " has a value that the mapping does not translate");
            }
            return translated;
        }
    }

    /** A number written with a decimal comma. */
    record DecimalComma() implements Step {
        @Override
        public String apply(String text, String column) {
            return text.replace(',', '.');
        }
    }

    /** Turns the sign of a number around. */
    record Negate() implements Step {
        @Override
        public String apply(String text, String column) throws RowRejected {
            return Decimals.parse(text, column).negate().toPlainString();
        }
    }

    /** A day. */
    record ReadDate(DateTimeFormatter format) implements Step {
        @Override
        public String apply(String text, String column) throws RowRejected {
            try {
                return LocalDate.parse(text, format).toString();
            } catch (DateTimeException e) {
                throw new RowRejected("bad-date", column + " is not a date of the mapping's pattern");
            }
        }
    }

    /** A moment on the clocks of a zone; where they are set back, the earlier one. */
    record ReadDateTime(DateTimeFormatter format, ZoneId zone) implements Step {
        @Override
        public String apply(String text, String column) throws RowRejected {
            try {
                LocalDateTime local = LocalDateTime.parse(text, format);
                if (zone.getRules().getValidOffsets(local).isEmpty()) {
                    throw new RowRejected("bad-date", column + " names a time that the clocks of the zone skip");
                }
                return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(ZonedDateTime.of(local, zone));
            } catch (DateTimeException e) {
                throw new RowRejected("bad-date", column + " is not a date and time of the mapping's pattern");
            }
        }
    }

    /** Numbers as commands accept them. */
    final class Decimals {

        private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,6})?");

        private Decimals() {}

        static BigDecimal parse(String text, String name) throws RowRejected {
            if (!PLAIN.matcher(text).matches()) {
                throw new RowRejected(
                        "bad-number", name + " is not a number of at most 12 digits before and 6 after the point");
            }
            return new BigDecimal(text);
        }
    }
}
