package cis.platform.projection;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.operation.OperationError;
import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import cis.platform.event.EventLog;
import cis.platform.projection.ServedCollections.Former;
import cis.platform.projection.ServedCollections.Served;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What operators do with the projections of a group while it serves: one verification, rebuild or roll-back after the other,
 * on one thread, at most one of each projection.
 */
public final class ProjectionOperations implements AutoCloseable {

    /** Longer than any question may read from a collection that is served no longer. */
    private static final long KEPT_SECONDS = 60;

    private final ProjectionGroup group;
    private final EventLog log;
    private final Clock clock;
    private final Supplier<ProjectionStatus> runner;
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("projection-operations").factory());

    /** @param runner how the one is that keeps them up to date */
    public ProjectionOperations(ProjectionGroup group, EventLog log, Clock clock, Supplier<ProjectionStatus> runner) {
        this.group = group;
        this.log = log;
        this.clock = clock;
        this.runner = runner;
    }

    /** The same for all of them: they are kept up to date together. */
    public ProjectionStatus status() {
        return runner.get();
    }

    /** By their names. */
    public List<ServedProjection> list() {
        return group.projected().stream()
                .map(this::served)
                .sorted(Comparator.comparing(ServedProjection::name))
                .toList();
    }

    public Optional<ServedProjection> find(String projection) {
        return projected(projection).map(this::served);
    }

    private ServedProjection served(Projected<?> projected) {
        Served served = projected.served();
        Former former = served.former();
        Operation operation = operations.get(projected.projection().name());
        return new ServedProjection(
                projected.projection().name(),
                projected.projection().version(),
                served.collection(),
                served.generation(),
                former == null ? null : former.generation(),
                group.deadLetters().count(served.collection()),
                operation == null ? null : operation.status());
    }

    /**
     * Begins it in the background.
     *
     * @param kind a verification, a rebuild or a roll-back
     * @param first done when it is clear that nothing stands against it; what that throws, is thrown, and nothing begins
     * @throws CommandRejected when something else is under way, there is nothing to roll back to, or the read models have
     *     not been built yet
     */
    public void begin(String projection, OperationKind kind, OperationId id, Runnable first) {
        Projected<?> projected = require(projection);
        group.requireBuilt();
        if (kind == OperationKind.ROLL_BACK && projected.served().former() == null) {
            throw new CommandRejected(OperationError.NOTHING_TO_ROLL_BACK_TO);
        }
        Operation operation =
                new Operation(id, kind, projected.name(), work(projected, kind), group::applied, log::head, clock);
        Operation before = reserve(projection, operation);
        try {
            first.run();
            thread.execute(operation);
        } catch (RuntimeException e) {
            putBack(projection, before);
            throw e;
        }
    }

    private synchronized @Nullable Operation reserve(String projection, Operation operation) {
        Operation before = operations.get(projection);
        if (before != null && !before.isOver()) {
            throw new CommandRejected(OperationError.OPERATION_UNDER_WAY);
        }
        operations.put(projection, operation);
        return before;
    }

    private synchronized void putBack(String projection, @Nullable Operation before) {
        if (before == null) {
            operations.remove(projection);
        } else {
            operations.put(projection, before);
        }
    }

    private OperationWork work(Projected<?> projected, OperationKind kind) {
        return switch (kind) {
            case VERIFY -> new Verification(group, projected, log);
            case REBUILD -> new Regeneration(group, projected, log, collection -> retire(projected, collection));
            case ROLL_BACK -> new RollBack(group, projected, log);
            default -> throw new IllegalArgumentException(kind + " does not go on in the background");
        };
    }

    private void retire(Projected<?> projected, String collection) {
        CompletableFuture.delayedExecutor(KEPT_SECONDS, TimeUnit.SECONDS, thread)
                .execute(() -> group.exclusively(() -> projected.dropRetired(collection)));
    }

    /**
     * Pauses, resumes or cancels what is under way.
     *
     * @param first as in {@link #begin}
     * @throws CommandRejected when nothing is under way, or it was over before this could be recorded
     */
    public void control(String projection, OperationKind kind, Runnable first) {
        require(projection);
        Operation operation = operations.get(projection);
        if (operation == null || operation.isOver()) {
            throw new CommandRejected(OperationError.NO_OPERATION_UNDER_WAY);
        }
        first.run();
        boolean controlled = !operation.isOver();
        switch (kind) {
            case PAUSE -> operation.control().pause();
            case RESUME -> operation.control().resume();
            case CANCEL -> controlled = operation.cancel();
            default -> throw new IllegalArgumentException(kind + " controls nothing");
        }
        if (!controlled) {
            throw new CommandRejected(OperationError.NO_OPERATION_UNDER_WAY);
        }
    }

    /**
     * To be asked before dead letters are applied or given up.
     *
     * @throws CommandRejected when something is under way with a projection of that version, or the read models have not
     *     been built yet
     */
    public void requireIdle(String projectionVersion) {
        group.requireBuilt();
        for (Projected<?> each : group.projected()) {
            Operation operation = operations.get(each.projection().name());
            if (each.name().equals(projectionVersion) && operation != null && !operation.isOver()) {
                throw new CommandRejected(OperationError.OPERATION_UNDER_WAY);
            }
        }
    }

    /** The same for every projection that has dead letters. */
    public void requireIdleWithDeadLetters() {
        group.requireBuilt();
        for (Projected<?> each : group.projected()) {
            if (group.deadLetters().count(each.served().collection()) > 0) {
                requireIdle(each.name());
            }
        }
    }

    private Projected<?> require(String projection) {
        return projected(projection).orElseThrow(() -> new CommandRejected(GeneralError.NOT_FOUND));
    }

    private Optional<Projected<?>> projected(String projection) {
        for (Projected<?> each : group.projected()) {
            if (each.projection().name().equals(projection)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        operations.values().forEach(Operation::cancel);
        thread.shutdownNow();
    }
}
