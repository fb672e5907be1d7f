package cis.standalone.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** One row of the event file. */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
record StoredEvent(
        long position,
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
        byte[] hash)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    /** Reads the current row of a query for {@link EventSchema#COLUMNS}. */
    static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getBytes(9),
                row.getBytes(10),
                row.getString(11),
                row.getString(12),
                row.getBytes(13));
    }

    /** Roughly what it holds of the heap, before it is decoded. */
    int size() {
        return payload.length + metadata.length + 512;
    }

    Instant recordedAt() {
        return NewEvent.instant(recordedAtNanos);
    }

    @Override
    public @Nullable String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metadata, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, type, revision);
    }
}
