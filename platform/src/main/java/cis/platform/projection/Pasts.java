package cis.platform.projection;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import cis.platform.moment.EffectiveHistory;
import cis.platform.moment.Moment;
import cis.platform.moment.Moments;
import cis.platform.moment.Scope;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Read models as they were: folded from the events themselves when a question first asks, and kept for some minutes
 * after the last one. Nothing of it is ever stored.
 */
public final class Pasts {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int LEAST_KEPT_EVENTS = 20_000;
    private static final int MOST_KEPT_EVENTS = 200_000;
    /** Of the heap, for each event that may be kept with the documents it makes: it takes a quarter of it at most. */
    private static final long HEAP_PER_EVENT = 16 * 1024L;

    private static final Duration FOLD_KEPT = Duration.ofSeconds(30);
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    /** What this thread asks about now, if it is held. */
    private static final ThreadLocal<@Nullable Hold> HELD = new ThreadLocal<>();

    private final EventLog log;
    private final ZoneId zone;
    private final DiscardedEvents discarded = new DiscardedEvents();
    private final long mostEvents =
            Math.clamp(Runtime.getRuntime().maxMemory() / HEAP_PER_EVENT, LEAST_KEPT_EVENTS, MOST_KEPT_EVENTS);
    private final Cache<Scope, Past> pasts = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .maximumWeight(mostEvents)
            .weigher((Scope scope, Past past) -> 1 + past.size())
            .build();
    private final Cache<Moment, List<RecordedEvent>> effective = Caffeine.newBuilder()
            .expireAfterAccess(FOLD_KEPT)
            .maximumWeight(mostEvents)
            .weigher((Moment moment, List<RecordedEvent> events) -> 1 + events.size())
            .build();
    private final Cache<FoldOf, AllOf<?>> folds = Caffeine.newBuilder()
            .expireAfterAccess(FOLD_KEPT)
            .maximumWeight(mostEvents)
            .weigher((FoldOf of, AllOf<?> fold) -> 1 + fold.size())
            .build();
    /** All that customers owe is folded for one question at a time: it may be most of the heap. */
    private final Semaphore receivables = new Semaphore(1);

    /** @param zone in which a business day is meant */
    public Pasts(EventLog log, ZoneId zone) {
        this.log = log;
        this.zone = zone;
    }

    /** The events of a customer or an aggregate that count at the moment, in the order in which they do. */
    public List<RecordedEvent> events(Moment moment) {
        Instant effectiveAt = moment.effectiveAt();
        return effectiveAt == null
                ? known(moment)
                : outsideOfLocks(
                        effective, sameFor(moment), () -> new EffectiveHistory(effectiveAt, zone).of(known(moment)));
    }

    /** What counts by business time does not depend on what the clock showed. */
    private static Moment sameFor(Moment moment) {
        return new Moment(moment.scope(), moment.position(), Instant.EPOCH, moment.effectiveAt());
    }

    /** A cache's own way holds up whoever asks for something else meanwhile. */
    private static <K, V> V outsideOfLocks(Cache<K, V> cache, K key, Supplier<? extends V> making) {
        V there = cache.getIfPresent(key);
        if (there != null) {
            return there;
        }
        V made = making.get();
        cache.put(key, made);
        return made;
    }

    /** Those of one aggregate among them, where that much of history is in memory; empty where it is not. */
    public Optional<List<RecordedEvent>> eventsInMemory(Moment moment, String aggregateId) {
        if (moment.effectiveAt() != null) {
            return Optional.of(events(moment).stream()
                    .filter(event -> event.aggregateId().equals(aggregateId))
                    .toList());
        }
        return Optional.ofNullable(pasts.getIfPresent(moment.scope()))
                .flatMap(past -> past.ofAggregate(aggregateId, moment.position()));
    }

    private List<RecordedEvent> known(Moment moment) {
        return in(moment.scope(), past -> past.upTo(moment.position()));
    }

    <D> Documents<D> documents(Projection<D> projection, Moment moment) {
        discarded.read(log);
        return moment.effectiveAt() != null || moment.scope().kind() == Scope.Kind.RECEIVABLES
                ? folded(projection, moment)
                : in(moment.scope(), past -> past.documents(projection, moment.position()));
    }

    /** For whoever asks about the same past again and again: it is not forgotten meanwhile, however long it is. */
    public Hold hold(Scope scope) {
        Hold held = HELD.get();
        return held != null && held.past.isOf(scope) ? held : new Hold(past(scope));
    }

    private Past past(Scope scope) {
        return Objects.requireNonNull(pasts.get(scope, unknown -> new Past(log, unknown, discarded)));
    }

    private <R> R in(Scope scope, Function<Past, R> question) {
        Past past = hold(scope).past;
        int before = past.size();
        R answer = question.apply(past);
        if (past.size() != before) {
            pasts.put(scope, past);
        }
        return answer;
    }

    /** A fold from the beginning, kept for the rest of the answer that is held, and for its other pages. */
    @SuppressWarnings("unchecked")
    private <D> Documents<D> folded(Projection<D> projection, Moment moment) {
        FoldOf key = new FoldOf(projection.collection(), sameFor(moment), discarded.count(projection.collection()));
        Hold held = HELD.get();
        AllOf<?> fold = held == null ? null : held.folds.get(key);
        if (fold == null) {
            fold = outsideOfLocks(folds, key, () -> fold(projection, moment));
            if (held != null) {
                held.folds.put(key, fold);
            }
        }
        return (Documents<D>) fold;
    }

    private <D> AllOf<D> fold(Projection<D> projection, Moment moment) {
        Fold<D> fold = new Fold<>(projection, id -> null, new FailedFolds(projection.collection(), discarded));
        if (moment.scope().kind() == Scope.Kind.RECEIVABLES) {
            alone(() -> receivables(moment, fold::take));
        } else {
            events(moment).forEach(fold::take);
        }
        return new AllOf<>(projection, fold);
    }

    private void alone(Runnable work) {
        try {
            if (!receivables.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CommandRejected(GeneralError.TOO_MANY_REQUESTS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandRejected(GeneralError.TOO_MANY_REQUESTS);
        }
        try {
            work.run();
        } finally {
            receivables.release();
        }
    }

    private void receivables(Moment moment, Consumer<RecordedEvent> consumer) {
        ReceivablesPast all = new ReceivablesPast(log, moment.scope().id(), moment.position());
        if (moment.effectiveAt() == null) {
            all.forEach(consumer);
        } else {
            EffectiveHistory counted = new EffectiveHistory(moment.effectiveAt(), zone);
            all.forEach(event -> counted.next(event).ifPresent(consumer));
        }
    }

    /** Keeps a past for as long as it is reachable. */
    public static final class Hold {
        private final Past past;
        private final Map<FoldOf, AllOf<?>> folds = new ConcurrentHashMap<>();

        private Hold(Past past) {
            this.past = past;
        }

        /** @param moment of the scope that is held */
        public <T> T at(Moment moment, Supplier<T> answer) {
            Moments.Binding binding = bind(moment);
            try {
                return answer.get();
            } finally {
                binding.end();
            }
        }

        /** For those who cannot wrap what they bind; {@link Moments.Binding#end} must follow on the same thread. */
        public Moments.Binding bind(Moment moment) {
            Hold before = HELD.get();
            HELD.set(this);
            Moments.Binding binding = Moments.bind(moment);
            return () -> {
                binding.end();
                if (before == null) {
                    HELD.remove();
                } else {
                    HELD.set(before);
                }
            };
        }
    }

    private record FoldOf(String collection, Moment moment, int discarded) {}

    private static final class AllOf<D> extends FoldedDocuments<D> {
        private final Fold<D> fold;

        AllOf(Projection<D> projection, Fold<D> fold) {
            super(projection);
            this.fold = fold;
        }

        int size() {
            return fold.changed().size();
        }

        @Override
        @Nullable
        Kept<D> kept(String id) {
            return fold.kept(id);
        }

        @Override
        Iterable<Kept<D>> all() {
            return fold.changed().values();
        }
    }
}
