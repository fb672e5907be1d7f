package cis.platform.personaldata;

import cis.api.CustomerId;
import cis.api.RetentionClass;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What stands in a stored event instead of personal data: {@code pd1:subject:class:key:field:ciphertext}. Stored for
 * ever; everything before the last colon is what the ciphertext is bound to.
 *
 * @param boundTo everything before the last colon
 * @param ciphertext nonce, encrypted JSON and tag, in Base64 for URLs without padding
 */
record EncryptedField(
        String boundTo, CustomerId subject, RetentionClass retention, int keyId, String field, String ciphertext) {

    private static final String VERSION = "pd1";
    private static final int PARTS = 6;
    private static final Pattern FIELD_NAME = Pattern.compile("[a-z0-9.-]+");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** @throws IllegalArgumentException when the name cannot be part of a stored field */
    static String requireFieldName(String field) {
        if (!FIELD_NAME.matcher(field).matches()) {
            throw new IllegalArgumentException("not a name for a field of personal data: " + field);
        }
        return field;
    }

    static String boundTo(CustomerId subject, RetentionClass retention, int keyId, String field) {
        return VERSION + ":" + subject + ":" + retention.name() + ":" + keyId + ":" + field;
    }

    static String text(String boundTo, byte[] ciphertext) {
        return boundTo + ":" + ENCODER.encodeToString(ciphertext);
    }

    /** @param expectedField named by the failure, as what stands in the text cannot be trusted */
    static EncryptedField parse(String text, String expectedField) {
        String[] parts = text.split(":", PARTS);
        if (parts.length != PARTS || !parts[0].equals(VERSION)) {
            throw new UnreadablePersonalDataException(expectedField, "is not encrypted as it should be");
        }
        try {
            return new EncryptedField(
                    text.substring(0, text.length() - parts[5].length() - 1),
                    CustomerId.of(parts[1]),
                    RetentionClass.valueOf(parts[2]),
                    Integer.parseInt(parts[3]),
                    parts[4],
                    parts[5]);
        } catch (IllegalArgumentException e) {
            throw new UnreadablePersonalDataException(expectedField, "is not encrypted as it should be");
        }
    }

    byte[] boundToBytes() {
        return boundTo.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws UnreadablePersonalDataException unless it is the one way of writing these bytes */
    byte[] bytes() {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(ciphertext);
            byte[] tail = Arrays.copyOfRange(bytes, bytes.length - bytes.length % 3, bytes.length);
            if (ciphertext.endsWith(ENCODER.encodeToString(tail)) && !ciphertext.endsWith("=")) {
                return bytes;
            }
            throw new UnreadablePersonalDataException(field, "was altered");
        } catch (IllegalArgumentException e) {
            throw new UnreadablePersonalDataException(field, "was altered");
        }
    }
}
