package cis.platform.projection;

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
import java.util.Objects;
import java.util.Optional;
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
    private static final int MOST_FOLDS = 8;

    /** What this thread asks about now, if it is held. */
    private static final ThreadLocal<@Nullable Past> HELD = new ThreadLocal<>();

    private final EventLog log;
    private final ZoneId zone;
    private final Cache<Scope, Past> pasts = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .maximumWeight(
                    Math.clamp(Runtime.getRuntime().maxMemory() / HEAP_PER_EVENT, LEAST_KEPT_EVENTS, MOST_KEPT_EVENTS))
            .weigher((Scope scope, Past past) -> 1 + past.size())
            .build();
    private final Cache<Moment, List<RecordedEvent>> effective = Caffeine.newBuilder()
            .expireAfterAccess(FOLD_KEPT)
            .maximumSize(MOST_FOLDS)
            .build();
    private final Cache<FoldOf, Documents<?>> folds = Caffeine.newBuilder()
            .expireAfterAccess(FOLD_KEPT)
            .maximumSize(MOST_FOLDS)
            .build();

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
                : Objects.requireNonNull(
                        effective.get(moment, any -> new EffectiveHistory(effectiveAt, zone).of(known(moment))));
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
        return moment.effectiveAt() != null || moment.scope().kind() == Scope.Kind.RECEIVABLES
                ? folded(projection, moment)
                : in(moment.scope(), past -> past.documents(projection, moment.position()));
    }

    /** For whoever asks about the same past again and again: it is not forgotten meanwhile, however long it is. */
    public Hold hold(Scope scope) {
        return new Hold(past(scope));
    }

    private Past past(Scope scope) {
        return Objects.requireNonNull(pasts.get(scope, unknown -> new Past(log, unknown)));
    }

    private <R> R in(Scope scope, Function<Past, R> question) {
        Past held = HELD.get();
        Past past = held != null && held.isOf(scope) ? held : past(scope);
        int before = past.size();
        R answer = question.apply(past);
        if (past.size() != before) {
            pasts.put(scope, past);
        }
        return answer;
    }

    /** A fold from the beginning, kept for the other pages of the same answer. */
    @SuppressWarnings("unchecked")
    private <D> Documents<D> folded(Projection<D> projection, Moment moment) {
        return (Documents<D>) Objects.requireNonNull(
                folds.get(new FoldOf(projection.collection(), moment), any -> fold(projection, moment)));
    }

    private <D> Documents<D> fold(Projection<D> projection, Moment moment) {
        Fold<D> fold = new Fold<>(projection, id -> null);
        if (moment.scope().kind() == Scope.Kind.RECEIVABLES) {
            receivables(moment, fold::take);
        } else {
            events(moment).forEach(fold::take);
        }
        return new AllOf<>(projection, fold);
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

        private Hold(Past past) {
            this.past = past;
        }

        /** @param moment of the scope that is held */
        public <T> T at(Moment moment, Supplier<T> answer) {
            Past before = HELD.get();
            HELD.set(past);
            try {
                return Moments.at(moment, answer);
            } finally {
                if (before == null) {
                    HELD.remove();
                } else {
                    HELD.set(before);
                }
            }
        }
    }

    private record FoldOf(String collection, Moment moment) {}

    private static final class AllOf<D> extends FoldedDocuments<D> {
        private final Fold<D> fold;

        AllOf(Projection<D> projection, Fold<D> fold) {
            super(projection);
            this.fold = fold;
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
