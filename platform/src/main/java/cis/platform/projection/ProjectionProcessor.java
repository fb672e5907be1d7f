package cis.platform.projection;

import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.ProjectionStatus.State;
import cis.platform.stream.FollowingProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds a group of projections at its first start, then follows the event stream: an event at a time when nothing
 * else goes on, up to a thousand when it is behind. To Axon a streaming event processor with one segment, whose token lives
 * in memory like the read models it belongs to.
 */
public final class ProjectionProcessor extends FollowingProcessor {

    private static final int MAX_BATCH = 1_000;

    private final TokenPositions tokens;
    private final ProjectionGroup group;
    private final EventLog log;
    private final AppliedPosition applied = new AppliedPosition();
    private final Pace pace = new Pace(System::nanoTime);
    private final List<Consumer<RebuildProgress>> progressListeners = new CopyOnWriteArrayList<>();
    private final List<IntConsumer> batchListeners = new CopyOnWriteArrayList<>();

    private volatile boolean built;
    private volatile double eventsPerSecond;
    private volatile boolean ready;
    private volatile @Nullable RebuildProgress rebuild;

    public ProjectionProcessor(
            String name,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenPositions tokens,
            ProjectionGroup group,
            EventLog log) {
        super(name, source);
        this.tokens = tokens;
        this.group = group;
        this.log = log;
    }

    public Positions positions() {
        return applied;
    }

    public ProjectionStatus status() {
        Throwable failed = failure();
        RebuildProgress progress = rebuild;
        State state = !isRunning()
                ? State.STOPPED
                : failed != null ? State.FAILING : built ? State.FOLLOWING : State.REBUILDING;
        return new ProjectionStatus(
                state,
                ready,
                applied.applied(),
                log.head(),
                progress == null || state != State.REBUILDING ? eventsPerSecond : progress.eventsPerSecond(),
                failed == null ? null : failed.getClass().getName(),
                state == State.REBUILDING ? progress : null);
    }

    /** Tells of every step of a rebuild, on the thread that rebuilds. */
    public void onProgress(Consumer<RebuildProgress> listener) {
        progressListeners.add(listener);
    }

    /** Tells how many events were applied together. */
    public void onBatch(IntConsumer listener) {
        batchListeners.add(listener);
    }

    @Override
    public void close() {
        super.close();
        group.close();
    }

    private void rebuild() {
        long reached = new Rebuild(group, log).run(this::progressed, () -> !isRunning());
        rebuild = null;
        works();
        built = true;
        applied.set(reached);
    }

    private void progressed(RebuildProgress progress) {
        works();
        rebuild = progress;
        progressListeners.forEach(listener -> listener.accept(progress));
    }

    @Override
    protected void follow() throws InterruptedException {
        if (!built) {
            rebuild();
        }
        try (BlockingStream<TrackedEventMessage<?>> stream = streamAfter(reached())) {
            while (isRunning()) {
                if (stream.peek().isEmpty()) {
                    caughtUp();
                    ready = true;
                }
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    collect();
                    apply(nextBatch(stream));
                }
            }
        }
    }

    private void collect() throws InterruptedException {
        long left;
        do {
            left = pace.nanosLeft(log.head());
        } while (left > 0 && !applied.pause(left));
    }

    @Override
    protected @Nullable TrackingToken reached() {
        return tokens.tokenAt(applied.applied());
    }

    /** All that is there, up to a limit; events of one position, which an upcaster made of one, stay together. */
    private List<RecordedEvent> nextBatch(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        List<RecordedEvent> batch = new ArrayList<>();
        long last = 0;
        TrackedEventMessage<?> next = stream.peek().orElse(null);
        while (next != null) {
            long position = tokens.position(next.trackingToken());
            if (batch.size() >= MAX_BATCH && position != last) {
                break;
            }
            batch.add(StreamedEvents.recorded(stream.nextAvailable(), position));
            last = position;
            next = stream.peek().orElse(null);
        }
        return batch;
    }

    private void apply(List<RecordedEvent> batch) {
        if (batch.isEmpty()) {
            return;
        }
        long started = System.nanoTime();
        group.apply(batch);
        works();
        applied.set(batch.getLast().position());
        long nanos = System.nanoTime() - started;
        eventsPerSecond = batch.size() * 1e9 / nanos;
        pace.worked(nanos, batch.size(), batch.size() >= MAX_BATCH);
        batchListeners.forEach(listener -> listener.accept(batch.size()));
    }

    @Override
    public String getTokenStoreIdentifier() {
        return "memory-" + getName();
    }

    @Override
    public boolean supportsReset() {
        return true;
    }

    /** The next start rebuilds everything. */
    @Override
    public synchronized void resetTokens() {
        if (isRunning()) {
            throw new IllegalStateException("the processor must be shut down before a reset");
        }
        built = false;
        ready = false;
        behind();
        applied.set(0);
    }

    /** Only from the beginning: a read model is a fold over all events. */
    @Override
    public <R> void resetTokens(@Nullable TrackingToken startPosition, @Nullable R resetContext) {
        if (startPosition != null && tokens.position(startPosition) > 0) {
            throw new IllegalArgumentException("a read model is rebuilt from the first event on");
        }
        resetTokens();
    }
}
