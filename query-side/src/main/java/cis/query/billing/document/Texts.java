package cis.query.billing.document;

import org.jspecify.annotations.Nullable;

/** What people typed, made fit for XML 1.0. */
final class Texts {

    private static final int REPLACEMENT = 0xFFFD;

    private Texts() {}

    /** The text with every code point that XML 1.0 forbids replaced by U+FFFD. */
    static String clean(String text) {
        return text.codePoints()
                .map(point -> isAllowed(point) ? point : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static @Nullable String cleanOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : clean(text.strip());
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point < 0x7F)
                || (point >= 0xA0 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
