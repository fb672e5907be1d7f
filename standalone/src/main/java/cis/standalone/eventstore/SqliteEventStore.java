package cis.standalone.eventstore;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store and bus on the event file: whoever follows it hears of events at their commit. */
public final class SqliteEventStore extends AbstractEventStore {

    private final EventFile file;

    public SqliteEventStore(SqliteEventStorageEngine engine) {
        super(new Builder().storageEngine(engine));
        this.file = engine.file();
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new EventStream(file, SqliteEventStorageEngine.position(token));
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
