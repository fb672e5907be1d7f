package cis.platform.projection;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Projections that run together, so that each event is decoded once for all of them. Knows nothing of where events come
 * from: whoever delivers them may deliver some twice, and in batches of any size, as long as they come in order.
 */
public final class ProjectionGroup implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionGroup.class);
    private static final int MAX_THREADS = 4;
    private static final int SLOW_AFTER_SECONDS = 60;

    private final List<Projected<?>> projected;
    private final ServedCollections served;
    private final DeadLetters deadLetters;
    private final ExecutorService threads;
    /** Fair: what an operator waits for would else wait for ever behind batch after batch. */
    private final Lock writing = new ReentrantLock(true);

    private volatile long applied;
    private volatile boolean halfApplied;
    /** Whether they have been built; what is being built for the first time is nothing to work at. */
    private volatile boolean built;

    private final AtomicInteger resets = new AtomicInteger();

    public ProjectionGroup(Collection<? extends Projection<?>> projections, MongoDatabase database, Clock clock) {
        this(projections, database, clock, new ServedCollections(database));
    }

    /** @param served which it shares with those that read */
    public ProjectionGroup(
            Collection<? extends Projection<?>> projections,
            MongoDatabase database,
            Clock clock,
            ServedCollections served) {
        this.served = served;
        this.deadLetters = new DeadLetters(database, clock, this::isServed);
        this.projected = List.copyOf(projections.stream()
                .map(projection -> new Projected<>(projection, database, deadLetters, served))
                .toList());
        if (projected.stream().map(Projected::name).distinct().count() < projected.size()) {
            throw new IllegalArgumentException("two projections of the same name and version");
        }
        this.threads = Executors.newFixedThreadPool(
                Math.clamp(projected.size(), 1, MAX_THREADS),
                Thread.ofPlatform().daemon().name("projection-", 0).factory());
    }

    private boolean isServed(String collection) {
        return projected.stream().anyMatch(each -> each.writer().name().equals(collection));
    }

    /** Creates what is missing in the database. To be called before anything else. */
    public void prepare() {
        served.load();
        deadLetters.prepare();
        projected.forEach(Projected::prepare);
    }

    /** Empties all read models, and their dead letters. */
    public void reset() {
        exclusively(() -> {
            resets.incrementAndGet();
            built = false;
            halfApplied = true;
            served.load();
            projected.forEach(Projected::reset);
            applied = 0;
        });
        prepare();
    }

    /** The position up to which all of them have applied everything. */
    void reached(long position) {
        applied = position;
        halfApplied = false;
        built = true;
    }

    /** @throws CommandRejected until all of them have been built for the first time */
    void requireBuilt() {
        if (!built) {
            throw new CommandRejected(GeneralError.READ_MODELS_UNAVAILABLE);
        }
    }

    long applied() {
        return applied;
    }

    /** Whether some of them have applied events that others could not store yet. */
    boolean isHalfApplied() {
        return halfApplied;
    }

    /** How often all of them were emptied. */
    int resets() {
        return resets.get();
    }

    List<Projected<?>> projected() {
        return projected;
    }

    public DeadLetters deadLetters() {
        return deadLetters;
    }

    /**
     * Applies events to all read models. When it returns, everything is stored.
     *
     * @throws RuntimeException when MongoDB cannot be reached: the same events, and none after them, are to be applied
     *     again
     */
    public void apply(List<RecordedEvent> events) {
        exclusively(() -> {
            halfApplied = true;
            events.forEach(deadLetters.discarded()::learn);
            onEach(writers(), writer -> writer.apply(events));
            reached(
                    events.isEmpty()
                            ? applied
                            : Math.max(applied, events.getLast().position()));
        });
    }

    /**
     * Applies a customer's dead letters again, in order, until one fails.
     *
     * @param projection with its version
     * @return how many were applied
     */
    public int retry(String projection, String customer, EventLog log) {
        Projected<?> retried = projected.stream()
                .filter(candidate -> candidate.name().equals(projection))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection " + projection));
        LetterRetry retry = new LetterRetry(deadLetters, log);
        int count = 0;
        LetterRetry.Page page;
        do {
            page = retryPage(retry, retried, customer);
            count += page.applied();
        } while (page.goesOn());
        return count;
    }

    /** Whoever waits to write comes in between two of them. */
    private LetterRetry.Page retryPage(LetterRetry retry, Projected<?> retried, String customer) {
        writing.lock();
        try {
            requireBuilt();
            return retry.page(retried.writer(), customer);
        } finally {
            writing.unlock();
        }
    }

    /** From now on nothing of this projection looks at that event again. */
    void discard(DeadLetter letter) {
        exclusively(() -> {
            requireBuilt();
            deadLetters.discarded().add(letter.projectionVersion(), letter.eventId());
            deadLetters.healed(letter);
        });
    }

    List<ProjectionWriter<?>> writers() {
        List<ProjectionWriter<?>> writers = new ArrayList<>(projected.size());
        projected.forEach(each -> writers.add(each.writer()));
        return writers;
    }

    void exclusively(Runnable work) {
        writing.lock();
        try {
            work.run();
        } finally {
            writing.unlock();
        }
    }

    /** Runs the work for each writer, some at a time, and fails with the first failure when all are done. */
    void onEach(Collection<ProjectionWriter<?>> some, Consumer<ProjectionWriter<?>> work) {
        if (some.size() == 1) {
            some.forEach(work);
            return;
        }
        List<Future<?>> running = new ArrayList<>(some.size());
        for (ProjectionWriter<?> writer : some) {
            running.add(threads.submit(() -> work.accept(writer)));
        }
        RuntimeException failure = null;
        for (Future<?> one : running) {
            try {
                awaitUninterruptibly(one);
            } catch (ExecutionException e) {
                failure = failure == null ? asRuntimeException(e) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Never gives up: a second thread on the same documents would do worse than waiting. It says so, though. */
    private static void awaitUninterruptibly(Future<?> one) throws ExecutionException {
        boolean interrupted = false;
        while (true) {
            try {
                one.get(SLOW_AFTER_SECONDS, TimeUnit.SECONDS);
                break;
            } catch (TimeoutException e) {
                LOG.warn("A read model has been busy with one batch for {} s; others wait", SLOW_AFTER_SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException asRuntimeException(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
