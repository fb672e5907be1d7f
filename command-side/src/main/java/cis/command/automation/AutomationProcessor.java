package cis.command.automation;

import cis.api.MetadataKeys;
import cis.command.automation.AutomationStatus.State;
import cis.command.dispatch.CommandChannel;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.StreamedEvents;
import cis.platform.projection.TokenPositions;
import cis.platform.stream.FollowingProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Follows the event stream and hands in what automations make of it. To Axon a streaming event processor with one segment,
 * whose token is the position up to which everything is handled; it cannot be reset, as automations are not replayed.
 */
public final class AutomationProcessor extends FollowingProcessor {

    static final String NAME = "automations";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 100;

    private final EventLog log;
    private final TokenPositions tokens;
    private final StoredPosition stored;
    private final Reactions reactions;
    private final Consumer<CommandMessage<Object>> commands;
    private final AutomationSettings settings;
    private final HandledPositions positions = new HandledPositions();
    private final AtomicInteger handledSinceWrite = new AtomicInteger();
    private final TokenStore tokenStore;
    private volatile @Nullable Lanes lanes;

    /** @param commands takes one, and throws what went wrong, as {@link CommandChannel#deliver} does */
    AutomationProcessor(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            EventLog log,
            TokenPositions tokens,
            TokenStore tokenStore,
            Collection<? extends Automation<?>> automations,
            Consumer<CommandMessage<Object>> commands,
            AutomationSettings settings) {
        super(NAME, source);
        this.log = log;
        this.tokens = tokens;
        this.tokenStore = tokenStore;
        this.stored = new StoredPosition(NAME, tokenStore, tokens, System::nanoTime);
        this.reactions = new Reactions(automations);
        this.commands = commands;
        this.settings = settings;
    }

    HandledPositions positions() {
        return positions;
    }

    public AutomationStatus status() {
        Lanes open = lanes;
        boolean failing = failure() != null || (open != null && open.isFailing());
        State state = !isRunning() ? State.STOPPED : failing ? State.FAILING : State.FOLLOWING;
        return new AutomationStatus(
                state,
                positions.complete(),
                Math.max(0, log.head() - positions.read()) + positions.underWay(),
                open == null ? 0 : open.parkedCustomers(),
                open == null ? 0 : open.parkedEvents());
    }

    @Override
    protected void follow() throws InterruptedException {
        Lanes open = lanes;
        if (open == null) {
            positions.begin(stored.read(log.head()));
            open = new Lanes(NAME, settings, positions, this::handle);
            lanes = open;
        }
        try (BlockingStream<TrackedEventMessage<?>> stream = streamAfter(tokens.tokenAt(positions.read()))) {
            while (isRunning()) {
                if (stream.peek().isEmpty()) {
                    caughtUp();
                }
                if (open.awaitRoom(LONGEST_WAIT)
                        && stream.hasNextAvailable((int) LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                    take(stream, open);
                    works();
                }
                store();
            }
        }
    }

    private void store() {
        try {
            if (stored.writeIfDue(positions.complete(), handledSinceWrite.get())) {
                handledSinceWrite.set(0);
            }
        } catch (UnableToClaimTokenException e) {
            closeLanes();
            throw e;
        }
    }

    private void take(BlockingStream<TrackedEventMessage<?>> stream, Lanes open) throws InterruptedException {
        TrackedEventMessage<?> next = stream.peek().orElse(null);
        for (int taken = 0; next != null && taken < MOST_AT_ONCE; taken++) {
            long position = tokens.position(next.trackingToken());
            List<RecordedEvent> wanted = new ArrayList<>(1);
            while (next != null && tokens.position(next.trackingToken()) == position) {
                stream.nextAvailable();
                if (reactions.any(next.getPayloadType())) {
                    wanted.add(StreamedEvents.recorded(next, position));
                }
                next = stream.peek().orElse(null);
            }
            if (wanted.isEmpty()) {
                positions.passed(position);
            } else {
                open.add(customerOf(wanted.getFirst()), new Waiting(position, wanted));
            }
        }
    }

    private static String customerOf(RecordedEvent event) {
        String customer = event.metadata(MetadataKeys.CUSTOMER_ID);
        return customer == null ? event.aggregateId() : customer;
    }

    private void handle(Waiting waiting) {
        for (RecordedEvent event : events(waiting)) {
            reactions.to(event).forEach(commands);
        }
        handledSinceWrite.incrementAndGet();
    }

    private List<RecordedEvent> events(Waiting waiting) {
        return waiting.events().isEmpty() ? log.read(EventQuery.allAfter(waiting.position() - 1, 1)) : waiting.events();
    }

    @Override
    protected void ended() {
        if (lanes == null) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        closeLanes();
        stored.writeLast(positions.complete());
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeLanes() {
        Lanes open = lanes;
        lanes = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    protected @Nullable TrackingToken reached() {
        return tokens.tokenAt(positions.complete());
    }

    @Override
    public String getTokenStoreIdentifier() {
        return tokenStore.retrieveStorageIdentifier().orElse(NAME);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public void resetTokens() {
        throw new UnsupportedOperationException("automations are not replayed");
    }

    @Override
    public <R> void resetTokens(@Nullable TrackingToken startPosition, @Nullable R resetContext) {
        resetTokens();
    }
}
