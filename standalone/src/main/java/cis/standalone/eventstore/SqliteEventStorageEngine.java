package cis.standalone.eventstore;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.MetadataKeys;
import cis.platform.event.AppendedEvents;
import cis.platform.event.AppendedEvents.Appended;
import cis.standalone.sqlite.StoreUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of the event file. A conflict is Axon's {@code ConcurrencyException} or, for the first event of an
 * aggregate, {@code AggregateStreamCreationException}; a file that takes no writes is {@link CommandRejected} with
 * {@link GeneralError#STORE_UNAVAILABLE}.
 */
public final class SqliteEventStorageEngine extends AbstractEventStorageEngine {

    private static final int PAGE = 500;
    private static final int FEW = 32;
    private static final String DEFAULT_CLIENT = "main";

    private final EventFile file;

    public SqliteEventStorageEngine(EventFile file, EventFormat format) {
        super(new Builder()
                .eventSerializer(format.events())
                .snapshotSerializer(format.snapshots())
                .snapshotFilter(ofToday(format.snapshots()))
                .upcasterChain(format.upcasters()));
        this.file = file;
    }

    EventFile file() {
        return file;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<NewEvent> rows =
                events.stream().map(event -> serialize(event, serializer)).toList();
        List<UUID> ids =
                rows.stream().map(row -> UUID.fromString(row.eventId())).toList();
        long last = available(() -> file.append(rows));
        List<Appended> appended = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            NewEvent row = rows.get(i);
            long position = last - rows.size() + 1 + i;
            appended.add(new Appended(ids.get(i), row.type(), position, row.aggregateId(), row.sequence()));
        }
        AppendedEvents.add(appended);
    }

    /** Reads it here and now: Axon puts up with a snapshot that cannot be read, but only as long as it looks for it. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        Optional<DomainEventMessage<?>> snapshot = super.readSnapshot(aggregateIdentifier);
        snapshot.ifPresent(DomainEventMessage::getPayload);
        return snapshot;
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        NewEvent row = serialize(snapshot, serializer);
        available(() -> {
            file.storeSnapshot(row);
            return row;
        });
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String identifier, long firstSequenceNumber) {
        return pages(firstSequenceNumber, from -> file.stored(identifier, from, PAGE), last -> last.sequence() + 1);
    }

    /** All events of an aggregate that has only few of them. */
    Optional<DomainEventStream> readWhole(String identifier) {
        List<StoredEvent> events = file.stored(identifier, 0, FEW);
        return events.size() == FEW
                ? Optional.empty()
                : Optional.of(EventStreamUtils.upcastAndDeserializeDomainEvents(
                        events.stream(), getEventSerializer(), upcasterChain));
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        return pages(position(token), from -> file.reader().after(from, PAGE), StoredEvent::position);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return file.reader().snapshot(aggregateIdentifier).stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return file.reader().lastSequence(aggregateIdentifier);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(file.head());
    }

    /** The greatest position up to which all events had been recorded at that moment. */
    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return new GlobalSequenceTrackingToken(file.positionAt(moment));
    }

    static long position(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        return token.position()
                .orElseThrow(() -> new IllegalArgumentException("a token without position: " + token.getClass()));
    }

    /** Refuses snapshots of aggregates that were since renamed, or that keep another state now. */
    private static SnapshotFilter ofToday(Serializer serializer) {
        return snapshot -> {
            SerializedType stored = snapshot.getPayload().getType();
            Class<?> type = serializer.classForType(stored);
            return type != UnknownSerializedType.class
                    && Objects.equals(serializer.typeForClass(type).getRevision(), stored.getRevision());
        };
    }

    private static NewEvent serialize(EventMessage<?> message, Serializer serializer) {
        DomainEventMessage<?> event = message instanceof DomainEventMessage<?> domain
                ? domain
                : new GenericDomainEventMessage<>(null, message.getIdentifier(), 0, message, message::getTimestamp);
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        byte[] metadata = event.serializeMetaData(serializer, byte[].class).getData();
        long recordedAt = NewEvent.nanos(event.getTimestamp());
        String customerId = text(event, MetadataKeys.CUSTOMER_ID);
        String client = Optional.ofNullable(text(event, MetadataKeys.CLIENT)).orElse(DEFAULT_CLIENT);
        byte[] canonical = HashChain.canonical(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                recordedAt,
                payload.getData(),
                metadata,
                customerId,
                client);
        return new NewEvent(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                recordedAt,
                payload.getData(),
                metadata,
                customerId,
                client,
                canonical);
    }

    private static @Nullable String text(EventMessage<?> event, String key) {
        Object value = event.getMetaData().get(key);
        return value == null ? null : value.toString();
    }

    private static <T> T available(Supplier<T> write) {
        try {
            return write.get();
        } catch (StoreUnavailable e) {
            CommandRejected rejected = new CommandRejected(GeneralError.STORE_UNAVAILABLE);
            rejected.addSuppressed(e);
            throw rejected;
        }
    }

    private static Stream<StoredEvent> pages(
            long start, LongFunction<List<StoredEvent>> read, Function<StoredEvent, Long> next) {
        return Stream.iterate(
                        read.apply(start),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE ? List.<StoredEvent>of() : read.apply(next.apply(page.getLast())))
                .flatMap(List::stream);
    }

    private static final class Builder extends AbstractEventStorageEngine.Builder {}
}
