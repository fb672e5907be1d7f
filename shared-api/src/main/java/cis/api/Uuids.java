package cis.api;

import java.util.UUID;

/** Strict reading of UUIDs: {@link UUID#fromString} also takes {@code "1-1-1-1-1"}. */
public final class Uuids {

    private Uuids() {}

    /** @throws IllegalArgumentException unless the text is a UUID in its canonical form, in either case */
    public static UUID parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("must be a UUID");
        }
        UUID uuid;
        try {
            uuid = UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a UUID", e);
        }
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("must be a UUID");
        }
        return uuid;
    }
}
