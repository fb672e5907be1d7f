package cis.platform.projection;

import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.ProjectionStatus.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rebuilds a group of projections at its first start, then follows the event stream: an event at a time when nothing
 * else goes on, up to a thousand when it is behind. To Axon a streaming event processor with one segment, whose token lives
 * in memory like the read models it belongs to.
 */
public final class ProjectionProcessor implements StreamingEventProcessor, Lifecycle, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionProcessor.class);
    private static final int MAX_BATCH = 1_000;
    private static final Duration MAX_PAUSE = Duration.ofSeconds(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final TokenPositions tokens;
    private final ProjectionGroup group;
    private final EventLog log;
    private final AppliedPosition applied = new AppliedPosition();
    private final Pace pace = new Pace(System::nanoTime);
    private final List<MessageHandlerInterceptor<? super EventMessage<?>>> interceptors = new CopyOnWriteArrayList<>();
    private final List<Consumer<RebuildProgress>> progressListeners = new CopyOnWriteArrayList<>();
    private final List<IntConsumer> batchListeners = new CopyOnWriteArrayList<>();

    private volatile boolean running;
    private volatile boolean built;
    private volatile boolean ready;
    private volatile boolean caughtUp;
    private volatile @Nullable RebuildProgress rebuild;
    private volatile @Nullable Throwable failure;
    private @Nullable Thread thread;

    public ProjectionProcessor(
            String name,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenPositions tokens,
            ProjectionGroup group,
            EventLog log) {
        this.name = name;
        this.source = source;
        this.tokens = tokens;
        this.group = group;
        this.log = log;
    }

    public Positions positions() {
        return applied;
    }

    public ProjectionStatus status() {
        Throwable failed = failure;
        State state =
                !running ? State.STOPPED : failed != null ? State.FAILING : built ? State.FOLLOWING : State.REBUILDING;
        return new ProjectionStatus(
                state,
                ready,
                applied.applied(),
                log.head(),
                failed == null ? null : failed.getClass().getName(),
                state == State.REBUILDING ? rebuild : null);
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
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, this::start);
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutDown);
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().name(name).start(this::run);
        }
    }

    @Override
    public synchronized void shutDown() {
        running = false;
        Thread stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(STOP_PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        shutDown();
        group.close();
    }

    private void run() {
        Duration pause = Duration.ZERO;
        while (running) {
            long before = applied.applied();
            try {
                if (!built) {
                    rebuild();
                }
                follow();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                caughtUp = false;
                failure = e;
                pause = applied.applied() > before ? Duration.ZERO : pause;
                pause = longer(pause);
                if (running) {
                    LOG.warn("{} cannot go on after {}, next attempt in {}", name, applied.applied(), pause, e);
                }
                if (!sleep(pause)) {
                    return;
                }
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? Duration.ofMillis(50) : pause.multipliedBy(2);
        return doubled.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : doubled;
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void rebuild() {
        long reached = new Rebuild(group, log).run(this::progressed, () -> !running);
        rebuild = null;
        failure = null;
        built = true;
        applied.set(reached);
    }

    private void progressed(RebuildProgress progress) {
        failure = null;
        rebuild = progress;
        progressListeners.forEach(listener -> listener.accept(progress));
    }

    private void follow() throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(tokens.tokenAt(applied.applied()))) {
            while (running) {
                if (stream.peek().isEmpty()) {
                    failure = null;
                    caughtUp = true;
                    ready = true;
                }
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    applied.pause(pace.nanosLeft());
                    apply(nextBatch(stream));
                }
            }
        }
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
        failure = null;
        applied.set(batch.getLast().position());
        pace.worked(System.nanoTime() - started, batch.size(), batch.size() >= MAX_BATCH);
        batchListeners.forEach(listener -> listener.accept(batch.size()));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isError() {
        return failure != null;
    }

    @Override
    public Map<Integer, EventTrackerStatus> processingStatus() {
        if (!running) {
            return Map.of();
        }
        TrackerStatus status = new TrackerStatus(Segment.ROOT_SEGMENT, tokens.tokenAt(applied.applied()));
        Throwable failed = failure;
        if (failed != null) {
            status = status.markError(failed);
        }
        return Map.of(Segment.ROOT_SEGMENT.getSegmentId(), caughtUp ? status.caughtUp() : status);
    }

    @Override
    public String getTokenStoreIdentifier() {
        return "memory-" + name;
    }

    @Override
    public int maxCapacity() {
        return 1;
    }

    /** Without effect: the one segment has nowhere else to go. */
    @Override
    public void releaseSegment(int segmentId) {}

    @Override
    public void releaseSegment(int segmentId, long releaseDuration, TimeUnit unit) {}

    @Override
    public CompletableFuture<Boolean> splitSegment(int segmentId) {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public CompletableFuture<Boolean> mergeSegment(int segmentId) {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public boolean supportsReset() {
        return true;
    }

    /** The next start rebuilds everything. */
    @Override
    public synchronized void resetTokens() {
        if (running) {
            throw new IllegalStateException("the processor must be shut down before a reset");
        }
        built = false;
        ready = false;
        caughtUp = false;
        applied.set(0);
    }

    @Override
    public <R> void resetTokens(@Nullable R resetContext) {
        resetTokens();
    }

    @Override
    public void resetTokens(
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> initialTrackingTokenSupplier) {
        resetTokens(initialTrackingTokenSupplier, null);
    }

    @Override
    public <R> void resetTokens(
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> initialTrackingTokenSupplier,
            @Nullable R resetContext) {
        resetTokens(initialTrackingTokenSupplier.apply(source), resetContext);
    }

    /** Only from the beginning: a read model is a fold over all events. */
    @Override
    public <R> void resetTokens(@Nullable TrackingToken startPosition, @Nullable R resetContext) {
        if (startPosition != null && tokens.position(startPosition) > 0) {
            throw new IllegalArgumentException("a read model is rebuilt from the first event on");
        }
        resetTokens();
    }

    /** Accepted and not called: a pure fold has nothing that an interceptor could add. */
    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super EventMessage<?>> interceptor) {
        interceptors.add(interceptor);
        return () -> interceptors.remove(interceptor);
    }

    @Override
    public List<MessageHandlerInterceptor<? super EventMessage<?>>> getHandlerInterceptors() {
        return List.copyOf(interceptors);
    }
}
