package cis.standalone.importing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Remembers which texts were seen, in eight bytes each: a million customers need 16 MB. Of ten million, the chance that
 * any two are taken for one is below one in a hundred thousand.
 */
final class Fingerprints {

    private static final long EMPTY = 0;

    private long[] slots = new long[1 << 12];
    private int size;

    /** An Idempotency-Key for a record, whatever its source and id are written with. */
    static String key(String source, String externalId) {
        return HexFormat.of().formatHex(sha256(source + "\n" + externalId));
    }

    /** The first eight bytes of SHA-256, never 0. */
    static long of(String text) {
        long fingerprint = ByteBuffer.wrap(sha256(text)).getLong();
        return fingerprint == EMPTY ? 1 : fingerprint;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean contains(long fingerprint) {
        return slots[slot(slots, fingerprint)] == fingerprint;
    }

    void add(long fingerprint) {
        int slot = slot(slots, fingerprint);
        if (slots[slot] == fingerprint) {
            return;
        }
        slots[slot] = fingerprint;
        size++;
        if (size * 2 > slots.length) {
            grow();
        }
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long fingerprint : slots) {
            if (fingerprint != EMPTY) {
                larger[slot(larger, fingerprint)] = fingerprint;
            }
        }
        slots = larger;
    }

    private static int slot(long[] slots, long fingerprint) {
        int slot = (int) fingerprint & (slots.length - 1);
        while (slots[slot] != EMPTY && slots[slot] != fingerprint) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
