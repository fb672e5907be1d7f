package cis.query.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page ended, as callers see it: opaque, and good for the list it came from only. */
final class Cursor {

    static final int MAX_LENGTH = 4_000;

    private Cursor() {}

    static String of(String list, String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when it is no cursor of that list */
    static String key(String list, String cursor) {
        String text = decoded(cursor);
        if (!text.startsWith(list + ":")
                || !of(list, text.substring(list.length() + 1)).equals(cursor)) {
            throw new IllegalArgumentException("is not a cursor of this list");
        }
        return text.substring(list.length() + 1);
    }

    private static String decoded(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("is too long");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is not a cursor", e);
        }
    }
}
