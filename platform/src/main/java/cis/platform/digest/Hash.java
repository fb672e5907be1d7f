package cis.platform.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256. */
public record Hash(long first, long second, long third, long fourth) {

    private static final int BYTES = 32;

    public static Hash of(String text) {
        return of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of two hashes one after the other, behind a byte that says what they are. */
    static Hash of(byte kind, Hash left, Hash right) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 2 * BYTES).put(kind);
        left.putInto(bytes);
        right.putInto(bytes);
        return of(bytes.flip());
    }

    private static Hash of(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            return new Hash(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void putInto(ByteBuffer bytes) {
        bytes.putLong(first).putLong(second).putLong(third).putLong(fourth);
    }

    /** In hexadecimal digits. */
    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        putInto(bytes);
        return HexFormat.of().formatHex(bytes.array());
    }
}
