package cis.platform.personaldata;

import cis.api.CustomerId;
import cis.api.RetentionClass;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a stored event instead of personal data: {@code pd1:subject:class:key:field:ciphertext}. Stored for
 * ever; everything before the ciphertext is what the ciphertext is bound to.
 *
 * @param ciphertext nonce, encrypted JSON and tag, in Base64 for URLs without padding
 */
record EncryptedField(CustomerId subject, RetentionClass retention, int keyId, String field, String ciphertext) {

    private static final Pattern FORM = Pattern.compile(
            "pd1:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([A-Z_]+):([1-9][0-9]{0,8}):([a-z0-9.-]+):([A-Za-z0-9_-]++)");
    private static final Pattern FIELD_NAME = Pattern.compile("[a-z0-9.-]+");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** @throws IllegalArgumentException when the name cannot be part of a stored field */
    static String requireFieldName(String field) {
        if (!FIELD_NAME.matcher(field).matches()) {
            throw new IllegalArgumentException("not a name for a field of personal data: " + field);
        }
        return field;
    }

    static EncryptedField of(CustomerId subject, RetentionClass retention, int keyId, String field, byte[] ciphertext) {
        return new EncryptedField(subject, retention, keyId, field, ENCODER.encodeToString(ciphertext));
    }

    /** @param expectedField named by the failure, as what stands in the text cannot be trusted */
    static EncryptedField parse(String text, String expectedField) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new UnreadablePersonalDataException(expectedField, "is not encrypted as it should be");
        }
        try {
            return new EncryptedField(
                    new CustomerId(UUID.fromString(form.group(1))),
                    RetentionClass.valueOf(form.group(2)),
                    Integer.parseInt(form.group(3)),
                    form.group(4),
                    form.group(5));
        } catch (IllegalArgumentException e) {
            throw new UnreadablePersonalDataException(expectedField, "is not encrypted as it should be");
        }
    }

    /** @throws UnreadablePersonalDataException unless it is the one way of writing these bytes */
    byte[] bytes() {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(ciphertext);
            if (ENCODER.encodeToString(bytes).equals(ciphertext)) {
                return bytes;
            }
            throw new UnreadablePersonalDataException(field, "was altered");
        } catch (IllegalArgumentException e) {
            throw new UnreadablePersonalDataException(field, "was altered");
        }
    }

    static byte[] boundTo(CustomerId subject, RetentionClass retention, int keyId, String field) {
        return prefix(subject, retention, keyId, field).getBytes(StandardCharsets.US_ASCII);
    }

    byte[] boundTo() {
        return boundTo(subject, retention, keyId, field);
    }

    String text() {
        return prefix(subject, retention, keyId, field) + ":" + ciphertext;
    }

    private static String prefix(CustomerId subject, RetentionClass retention, int keyId, String field) {
        return "pd1:" + subject + ":" + retention.name() + ":" + keyId + ":" + field;
    }
}
