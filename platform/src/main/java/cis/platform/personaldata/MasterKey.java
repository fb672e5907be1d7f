package cis.platform.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * The one secret of an instance: 32 random bytes. It encrypts nothing itself; every use has a key of its own, derived
 * with HKDF-SHA-256 under a label.
 */
public final class MasterKey {

    public static final int SIZE_BYTES = 32;

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /** @throws IllegalArgumentException unless there are exactly {@value #SIZE_BYTES} bytes, not all of them equal */
    public static MasterKey of(byte[] secret) {
        if (secret.length != SIZE_BYTES) {
            throw new IllegalArgumentException("a master key has " + SIZE_BYTES + " bytes, not " + secret.length);
        }
        byte[] copy = secret.clone();
        byte[] uniform = new byte[SIZE_BYTES];
        Arrays.fill(uniform, copy[0]);
        if (Arrays.equals(copy, uniform)) {
            throw new IllegalArgumentException("a master key is random; this one repeats a single byte");
        }
        return new MasterKey(copy);
    }

    /** @throws IllegalArgumentException unless the text is {@value #SIZE_BYTES} bytes in Base64 */
    public static MasterKey parse(String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a master key is written in Base64", e);
        }
        return of(secret);
    }

    public static MasterKey random() {
        byte[] secret = new byte[SIZE_BYTES];
        new SecureRandom().nextBytes(secret);
        return new MasterKey(secret);
    }

    public String toBase64() {
        return Base64.getEncoder().encodeToString(secret);
    }

    /** Tells one master key from another without giving anything away about it. */
    public String fingerprint() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("fingerprint", 16));
    }

    /** A keyed hash of its own for each purpose; hashes of two purposes cannot be compared. */
    public KeyedHash keyedHash(String purpose) {
        return new KeyedHash(derive("hash/" + purpose, SIZE_BYTES));
    }

    Aead wrapping() {
        return AesGcm.of(derive("wrap", SIZE_BYTES));
    }

    private byte[] derive(String label, int size) {
        try {
            byte[] info = ("cis/v1/" + label).getBytes(StandardCharsets.UTF_8);
            return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], info, size);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + fingerprint() + "]";
    }
}
