package cis.platform.personaldata;

import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under a secret of this instance: equal input gives equal output, and nobody without the secret can guess
 * their way back. The parts are told apart by their lengths, so that {@code ("ab", "c")} differs from {@code ("a", "bc")}.
 */
public final class KeyedHash {

    private static final int SIZE_BYTES = 32;

    private final PrfHmacJce hmac;

    KeyedHash(byte[] key) {
        try {
            this.hmac = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    /** 32 bytes; texts count as UTF-8. */
    public byte[] hash(String... parts) {
        return hashParts(Arrays.stream(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }

    /** 32 bytes. */
    public byte[] hashParts(byte[]... parts) {
        int size = Arrays.stream(parts)
                .mapToInt(part -> Integer.BYTES + part.length)
                .sum();
        ByteBuffer input = ByteBuffer.allocate(size);
        for (byte[] part : parts) {
            input.putInt(part.length).put(part);
        }
        return hash(input.array());
    }

    /** 32 bytes. */
    public byte[] hash(byte[] input) {
        try {
            return hmac.compute(input, SIZE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A UUID of version 8 (RFC 9562) made of the first 122 bits. */
    public UUID uuid(String... parts) {
        ByteBuffer hash = ByteBuffer.wrap(hash(parts));
        long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x0000_0000_0000_8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
