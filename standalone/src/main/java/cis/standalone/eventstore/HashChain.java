package cis.standalone.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The hash each row carries: SHA-256 of the previous row's hash, the position and the row's canonical bytes. The
 * format is written down in {@code docs/adr/0010-hash-chain.md} and never changes. Not for use by several threads.
 */
final class HashChain {

    static final int HASH_BYTES = 32;
    private static final byte FORMAT = 1;

    private final MessageDigest digest;

    HashChain() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What precedes the first row. */
    static byte[] genesis() {
        return new byte[HASH_BYTES];
    }

    byte[] next(byte[] previous, long position, byte[] canonical) {
        digest.update(previous);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(position).flip());
        return digest.digest(canonical);
    }

    byte[] next(byte[] previous, StoredEvent event) {
        return next(previous, event.position(), canonical(event));
    }

    static byte[] canonical(StoredEvent event) {
        return canonical(
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.eventId(),
                event.type(),
                event.revision(),
                event.recordedAtNanos(),
                event.payload(),
                event.metadata(),
                event.customerId(),
                event.client());
    }

    static byte[] canonical(
            @Nullable String aggregateType,
            String aggregateId,
            long sequence,
            String eventId,
            String type,
            @Nullable String revision,
            long recordedAtNanos,
            byte[] payload,
            byte[] metadata,
            @Nullable String customerId,
            String client) {
        byte[][] fields = {
            utf8(aggregateType),
            utf8(aggregateId),
            bigEndian(sequence),
            utf8(eventId),
            utf8(type),
            utf8(revision),
            bigEndian(recordedAtNanos),
            payload,
            metadata,
            utf8(customerId),
            utf8(client)
        };
        int length = 1;
        for (byte[] field : fields) {
            length += Integer.BYTES + (field == null ? 0 : field.length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).put(FORMAT);
        for (byte[] field : fields) {
            if (field == null) {
                bytes.putInt(-1);
            } else {
                bytes.putInt(field.length).put(field);
            }
        }
        return bytes.array();
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bigEndian(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
