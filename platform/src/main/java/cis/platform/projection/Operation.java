package cis.platform.projection;

import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import cis.api.operation.OperationState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One verification, rebuild or roll-back of a projection, from being asked for to its end. */
final class Operation implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Operation.class);

    private final OperationId id;
    private final OperationKind kind;
    private final String projection;
    private final OperationWork work;
    private final LongSupplier applied;
    private final OperationControl control;
    private final Clock clock;
    private final Instant askedAt;
    private volatile Stage stage = new Stage(OperationState.WAITING, null, null, null);

    Operation(
            OperationId id,
            OperationKind kind,
            String projection,
            OperationWork work,
            LongSupplier applied,
            LongSupplier head,
            Clock clock) {
        this.id = id;
        this.kind = kind;
        this.projection = projection;
        this.work = work;
        this.applied = applied;
        this.control = new OperationControl(head);
        this.clock = clock;
        this.askedAt = clock.instant();
    }

    OperationControl control() {
        return control;
    }

    boolean isOver() {
        return stage.state().isOver();
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        try {
            end(OperationState.DONE, null, work.run(control));
        } catch (OperationCancelled e) {
            end(OperationState.CANCELLED, null, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(OperationState.CANCELLED, null, null);
        } catch (Throwable e) {
            failed(e);
        }
    }

    private synchronized boolean begin() {
        if (isOver()) {
            return false;
        }
        control.begin();
        stage = new Stage(OperationState.RUNNING, null, null, null);
        LOG.info("{} of {} begins", kind, projection);
        return true;
    }

    private void failed(Throwable failure) {
        if (failure instanceof RuntimeException && control.isCancelled()) {
            end(OperationState.CANCELLED, null, null);
            return;
        }
        end(OperationState.FAILED, failure.getClass().getName(), null);
        LOG.warn("{} of {} failed", kind, projection, failure);
        if (failure instanceof Error error) {
            throw error;
        }
    }

    /**
     * One that waits is over at once.
     *
     * @return false when it is too late
     */
    synchronized boolean cancel() {
        if (isOver() || !control.cancel()) {
            return false;
        }
        if (stage.state() == OperationState.WAITING) {
            end(OperationState.CANCELLED, null, null);
        }
        return true;
    }

    private void end(OperationState state, @Nullable String failure, @Nullable VerificationReport report) {
        stage = new Stage(state, new Ended(clock.instant(), control.worked()), failure, report);
        LOG.info(
                "{} of {} is over: {}{}",
                kind,
                projection,
                state,
                report == null || report.isSame() ? "" : ", differs");
    }

    OperationStatus status() {
        Stage now = stage;
        OperationState state =
                now.state() == OperationState.RUNNING && control.isPaused() ? OperationState.PAUSED : now.state();
        Ended ended = now.ended();
        return new OperationStatus(
                id,
                kind,
                state,
                control.events(),
                control.position(),
                ended == null ? applied.getAsLong() : control.position(),
                ended == null ? control.worked() : ended.worked(),
                askedAt,
                ended == null ? null : ended.at(),
                now.failure(),
                now.report());
    }

    private record Stage(
            OperationState state,
            @Nullable Ended ended,
            @Nullable String failure,
            @Nullable VerificationReport report) {}

    private record Ended(Instant at, Duration worked) {}
}
