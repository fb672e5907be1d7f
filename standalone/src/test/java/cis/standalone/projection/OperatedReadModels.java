package cis.standalone.projection;

import static org.awaitility.Awaitility.await;

import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import cis.platform.projection.OperationStatus;
import cis.platform.projection.Pasts;
import cis.platform.projection.Projection;
import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.ProjectionOperations;
import cis.platform.projection.ProjectionStatus;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.platform.projection.ServedCollections;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Read models that are served, and what operators can do with them. */
final class OperatedReadModels implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DATABASE = "served";

    private final ReadModelStore store;
    private final ServedCollections served;
    private final Clock clock = Clock.fixed(TagEvents.NOON, ZoneOffset.UTC);
    private final ProjectionGroup group;
    private final ProjectionOperations operations;
    private final boolean ownsStore;
    private long asked;

    OperatedReadModels(TagEvents history, Projection<?>... projections) {
        this(new ReadModelStore(), true, history, projections);
    }

    private OperatedReadModels(
            ReadModelStore store, boolean ownsStore, TagEvents history, Projection<?>... projections) {
        this.store = store;
        this.ownsStore = ownsStore;
        served = new ServedCollections(store.database(DATABASE));
        group = new ProjectionGroup(List.of(projections), store.database(DATABASE), clock, served);
        group.prepare();
        operations = new ProjectionOperations(
                group,
                history,
                clock,
                () -> new ProjectionStatus(
                        ProjectionStatus.State.FOLLOWING, true, history.head(), history.head(), 0, null, null));
    }

    ProjectionGroup group() {
        return group;
    }

    ProjectionOperations operations() {
        return operations;
    }

    /** Others on the same database. */
    OperatedReadModels restarted(TagEvents history, Projection<?>... projections) {
        return new OperatedReadModels(store, false, history, projections);
    }

    <D> ReadModel<D> read(Projection<D> projection) {
        return read(projection, null);
    }

    <D> ReadModel<D> read(Projection<D> projection, @Nullable Pasts pasts) {
        return new ReadModels(store.database(DATABASE), served, pasts).of(projection);
    }

    MongoCollection<Document> collection(String name) {
        return store.database(DATABASE).getCollection(name);
    }

    List<String> collections() {
        return store.database(DATABASE).listCollectionNames().into(new ArrayList<>());
    }

    void begin(String projection, OperationKind kind) {
        operations.begin(projection, kind, new OperationId(new UUID(1, ++asked)), () -> {});
    }

    OperationStatus run(String projection, OperationKind kind) {
        begin(projection, kind);
        return end(projection);
    }

    OperationStatus end(String projection) {
        await().dontCatchUncaughtExceptions()
                .pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE)
                .until(() -> status(projection).state().isOver());
        return status(projection);
    }

    OperationStatus status(String projection) {
        return Objects.requireNonNull(operations.find(projection).orElseThrow().operation());
    }

    @Override
    public void close() {
        operations.close();
        group.close();
        if (ownsStore) {
            store.close();
        }
    }
}
