package cis.query.replay;

import cis.api.CustomerId;
import cis.api.history.query.HistoryMoment;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import cis.query.time.Today;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins walks through customers' histories, and keeps those that stopped at the end of a page for a while. */
@Component
class Walks {

    private static final int KEPT = 64;
    private static final Duration KEPT_FOR = Duration.ofMinutes(2);

    private final EventLog log;
    private final Albums albums;
    private final Today today;
    private final Cache<Stopped, Walk> stopped =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();

    Walks(EventLog log, Albums albums, Today today) {
        this.log = log;
        this.albums = albums;
        this.today = today;
    }

    /** A stretch of one customer's history. */
    record Stretch(
            String client, CustomerId customer, @Nullable HistoryMoment from, HistoryMoment to) {}

    /** @param given whether that step has been given */
    private record Stopped(Stretch stretch, StepKey key, boolean given) {}

    Walk begin(Stretch stretch) {
        return new Walk(
                log,
                albums.of(stretch.client, stretch.customer),
                today.zone(),
                stretch.client,
                stretch.customer,
                stretch.from,
                stretch.to);
    }

    /** The walk whose next step is that one, or the first one later. */
    Walk from(Stretch stretch, StepKey key) {
        Walk kept = stopped.asMap().remove(new Stopped(stretch, key, false));
        if (kept != null) {
            return kept;
        }
        HistoryMoment before = last(stretch, key.day() == null ? key.position() - 1 : key.position());
        boolean within = before != null && (stretch.from == null || before.position() >= stretch.from.position());
        Walk walk = begin(new Stretch(stretch.client, stretch.customer, within ? before : stretch.from, stretch.to));
        walk.skipUntil(key);
        return walk;
    }

    /** The walk whose next step is the one that follows that one. */
    Walk after(Stretch stretch, StepKey key) {
        Walk kept = stopped.asMap().remove(new Stopped(stretch, key, true));
        if (kept != null) {
            return kept;
        }
        Walk walk = from(stretch, key);
        walk.next().filter(step -> !step.key().equals(key)).ifPresent(walk::giveBack);
        return walk;
    }

    void keepFrom(Walk walk, Stretch stretch, StepKey key) {
        stopped.put(new Stopped(stretch, key, false), walk);
    }

    void keepAfter(Walk walk, Stretch stretch, StepKey key) {
        stopped.put(new Stopped(stretch, key, true), walk);
    }

    /** The moment of a step. */
    HistoryMoment momentOf(Stretch stretch, StepKey key) {
        LocalDate day = key.day();
        HistoryMoment moment = last(stretch, key.position());
        return day == null && moment != null
                ? moment
                : new HistoryMoment(
                        key.position(),
                        (day == null ? LocalDate.EPOCH : day)
                                .atStartOfDay(today.zone())
                                .toInstant());
    }

    private @Nullable HistoryMoment last(Stretch stretch, long position) {
        EventQuery query =
                new EventQuery(position + 1, EventQuery.Order.DESC, Set.of(), stretch.client, stretch.customer, 1);
        Optional<RecordedEvent> event = log.read(query).stream().findFirst();
        return event.map(last -> new HistoryMoment(last.position(), last.recordedAt()))
                .orElse(null);
    }
}
