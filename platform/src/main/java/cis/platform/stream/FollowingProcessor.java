package cis.platform.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
 * A streaming event processor with one thread and one segment: starts and stops with Axon, and begins anew after a
 * failure, with pauses that double up to five seconds. What it does with the stream is {@link #follow()}.
 */
public abstract class FollowingProcessor implements StreamingEventProcessor, Lifecycle, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingProcessor.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final List<MessageHandlerInterceptor<? super EventMessage<?>>> interceptors = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private volatile boolean caughtUp;
    private volatile @Nullable Throwable failure;
    private @Nullable Thread thread;

    protected FollowingProcessor(String name, StreamableMessageSource<TrackedEventMessage<?>> source) {
        this.name = name;
        this.source = source;
    }

    /**
     * Works until {@link #isRunning()} is false; interrupted then. What it throws otherwise is reported, and it is called
     * again after a pause.
     */
    protected abstract void follow() throws InterruptedException;

    /** On the thread of {@link #follow()}, after its last call. */
    protected void ended() {}

    /** Where it is; null at the beginning of history. */
    protected abstract @Nullable TrackingToken reached();

    protected final BlockingStream<TrackedEventMessage<?>> streamAfter(@Nullable TrackingToken token) {
        return source.openStream(token);
    }

    /** The end of the stream is reached. */
    protected final void caughtUp() {
        works();
        caughtUp = true;
    }

    /** There is more to do before the end of the stream. */
    protected final void behind() {
        caughtUp = false;
    }

    /** The last failure is over. */
    protected final void works() {
        failure = null;
    }

    /** Why it cannot go on at the moment. */
    protected final @Nullable Throwable failure() {
        return failure;
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
    }

    private void run() {
        Duration pause = Duration.ZERO;
        try {
            while (running) {
                TrackingToken before = reached();
                try {
                    follow();
                } catch (RuntimeException | Error e) {
                    caughtUp = false;
                    failure = e;
                    TrackingToken after = reached();
                    pause = longer(after == null || after.equals(before) ? pause : Duration.ZERO);
                    if (running) {
                        LOG.warn("{} cannot go on after {}, next attempt in {}", name, after, pause, e);
                    }
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("{} was interrupted", name);
        } finally {
            ended();
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    @Override
    public final String getName() {
        return name;
    }

    @Override
    public final boolean isRunning() {
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
        TrackerStatus status = new TrackerStatus(Segment.ROOT_SEGMENT, reached());
        Throwable failed = failure;
        if (failed != null) {
            status = status.markError(failed);
        }
        return Map.of(Segment.ROOT_SEGMENT.getSegmentId(), caughtUp ? status.caughtUp() : status);
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

    /** Accepted and not called: what is done with events here has nothing that an interceptor could add. */
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
