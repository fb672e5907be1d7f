package cis.query.csv;

import cis.api.Money;
import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as cells. A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
 * injection); numbers, dates and the like are none, negative ones included.
 */
final class Cells {

    /** Full-width forms too: spreadsheets of East Asia take them for the same. */
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Cells() {}

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money money -> money.amount().toPlainString();
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Enum<?> constant -> constant.name();
            case TemporalAccessor time -> time.toString();
            default -> neutralised(String.valueOf(value));
        };
    }

    private static String neutralised(String text) {
        String seen = text.replaceFirst("^[ \\u00A0\\u3000]+", "");
        return !seen.isEmpty() && STARTS_OF_FORMULAS.indexOf(seen.charAt(0)) >= 0 ? "'" + text : text;
    }
}
