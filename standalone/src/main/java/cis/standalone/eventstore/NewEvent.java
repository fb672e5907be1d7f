package cis.standalone.eventstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as bytes, before it has a position.
 *
 * @param recordedAtNanos since 1970
 * @param canonical what the hash covers besides the position
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
record NewEvent(
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
        String client,
        byte[] canonical) {

    private static final long NANOS = 1_000_000_000L;

    /** @throws ArithmeticException for a time before 1677 or after 2262 */
    static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
    }

    /** The first or last time there is for one before 1677 or after 2262. */
    static long nearestNanos(Instant instant) {
        if (instant.getEpochSecond() <= Long.MIN_VALUE / NANOS) {
            return Long.MIN_VALUE;
        }
        return instant.getEpochSecond() >= Long.MAX_VALUE / NANOS ? Long.MAX_VALUE : nanos(instant);
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    StoredEvent at(long position, byte[] hash) {
        return new StoredEvent(
                position,
                aggregateType,
                aggregateId,
                sequence,
                eventId,
                type,
                revision,
                recordedAtNanos,
                payload,
                metadata,
                customerId,
                client,
                hash);
    }
}
