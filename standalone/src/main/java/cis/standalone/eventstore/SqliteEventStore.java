package cis.standalone.eventstore;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** Axon's event store and bus on the event file: whoever follows it hears of events at their commit. */
public final class SqliteEventStore extends AbstractEventStore {

    private final SqliteEventStorageEngine engine;
    private final EventFile file;

    public SqliteEventStore(SqliteEventStorageEngine engine) {
        super(new Builder().storageEngine(engine));
        this.engine = engine;
        this.file = engine.file();
    }

    /** Asks for a snapshot only where one can save something: never of what does not exist yet. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return engine.readWhole(aggregateIdentifier)
                .map(events -> DomainEventStream.concat(
                        events, DomainEventStream.of(stagedDomainEventMessages(aggregateIdentifier))))
                .orElseGet(() -> super.readEvents(aggregateIdentifier));
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new EventStream(file, SqliteEventStorageEngine.position(token));
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
