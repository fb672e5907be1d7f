package cis.command.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * What events remember of the request that led to them: keyed hashes, from which neither can be guessed.
 *
 * @param key hash of the Idempotency-Key with client, actor and command type; null where the request had none
 * @param content hash of what was asked
 */
public record IdempotencyMark(@Nullable String key, String content) {
    private static final char SEPARATOR = '.';

    /** As it stands in metadata. */
    public String text() {
        return (key == null ? "" : key) + SEPARATOR + content;
    }

    public static IdempotencyMark parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        return new IdempotencyMark(separator > 0 ? text.substring(0, separator) : null, text.substring(separator + 1));
    }
}
