package cis.query.customer;

import org.jspecify.annotations.Nullable;

/**
 * Something known about a customer that is a single text, and where it was said.
 *
 * @param name of the preference or attribute, the tag itself, or empty
 * @param source who says so, where that was told
 */
record Fact(Kind kind, String name, String value, @Nullable String source, String origin) {

    /** What the text is. */
    enum Kind {
        BIRTH_DATE,
        DEATH_DATE,
        OWNER,
        TAG,
        PREFERENCE,
        DEMOGRAPHIC
    }

    boolean is(Kind otherKind, String otherName) {
        return kind == otherKind && name.equals(otherName);
    }
}
