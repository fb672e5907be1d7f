package cis.query.replay;

import cis.api.MetadataKeys;
import cis.api.history.query.FieldChange;
import cis.api.history.query.FieldChangePage;
import cis.api.history.query.HistoryMoment;
import cis.api.history.query.ListFieldChanges;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import cis.query.replay.Walks.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages of what changed. The oldest first: one walk, stopped at the end of a page and gone on with at the next. The
 * newest first: short walks, each through the events before those of the last one.
 */
@Component
class ChangePages {

    /** A page that would need more of them ends earlier, and says where to go on. */
    static final int MOST_STEPS = 5_000;

    private static final int STEPS_AT_ONCE = 64;

    private final Walks walks;
    private final EventLog log;
    private final FieldChanges changes;

    ChangePages(Walks walks, EventLog log, FieldChanges changes) {
        this.walks = walks;
        this.log = log;
        this.changes = changes;
    }

    FieldChangePage page(ListFieldChanges asked) {
        Stretch stretch = new Stretch(asked.client(), asked.customerId(), asked.from(), asked.to());
        Page page = new Page(asked);
        if (asked.descending()) {
            newestFirst(stretch, page);
        } else {
            oldestFirst(stretch, page);
        }
        return new FieldChangePage(List.copyOf(page.items), page.next);
    }

    private void oldestFirst(Stretch stretch, Page page) {
        Place start = page.start;
        Walk walk = start == null ? walks.begin(stretch) : walks.from(stretch, start.key);
        for (int steps = 0; ; steps++) {
            Step step = walk.next().orElse(null);
            if (step == null) {
                return;
            }
            if (steps == MOST_STEPS) {
                page.next = new Place(step.key(), 0).text();
            } else {
                page.add(step);
            }
            if (page.next != null) {
                walk.giveBack(step);
                walks.keepFrom(walk, stretch, Place.parse(page.next).key);
                return;
            }
        }
    }

    private void newestFirst(Stretch stretch, Page page) {
        HistoryMoment upper = page.start == null ? stretch.to() : walks.momentOf(stretch, page.start.key);
        int steps = 0;
        while (upper != null && page.next == null) {
            HistoryMoment lower = before(stretch, upper);
            List<Step> some = stepsOf(new Stretch(stretch.client(), stretch.customer(), lower, upper));
            for (Step step : some.reversed()) {
                page.add(step);
            }
            steps += some.size();
            boolean atTheBeginning = lower == null || lower.equals(stretch.from());
            if (lower != null && !atTheBeginning && page.next == null && steps >= MOST_STEPS) {
                page.next = new Place(StepKey.of(lower.position()), 0).text();
            }
            upper = atTheBeginning ? null : lower;
        }
    }

    /** So many events ahead of that moment; null: ahead of all of them. */
    private @Nullable HistoryMoment before(Stretch stretch, HistoryMoment upper) {
        EventQuery query = new EventQuery(
                upper.position() + 1,
                EventQuery.Order.DESC,
                Set.of(),
                stretch.client(),
                stretch.customer(),
                STEPS_AT_ONCE + 1);
        List<RecordedEvent> events = log.read(query);
        HistoryMoment from = stretch.from();
        if (events.size() <= STEPS_AT_ONCE || (from != null && events.getLast().position() <= from.position())) {
            return from;
        }
        return new HistoryMoment(events.getLast().position(), events.getLast().recordedAt());
    }

    private List<Step> stepsOf(Stretch stretch) {
        Walk walk = walks.begin(stretch);
        List<Step> steps = new ArrayList<>();
        Optional<Step> step = walk.next();
        while (step.isPresent()) {
            steps.add(step.get());
            step = walk.next();
        }
        return steps;
    }

    /**
     * Where a page begins.
     *
     * @param given so many changes of that step stood on the page before
     */
    record Place(StepKey key, int given) {

        /** @throws IllegalArgumentException unless it is what {@link #text()} gives */
        static Place parse(String text) {
            String[] parts = text.split(" ", -1);
            if (parts.length != 2 || !parts[1].matches("[0-9]{1,9}")) {
                throw new IllegalArgumentException("is not the end of a page");
            }
            return new Place(StepKey.parse(parts[0]), Integer.parseInt(parts[1]));
        }

        String text() {
            return key.text() + " " + given;
        }
    }

    /** The page as far as it is made. */
    private final class Page {
        private final ListFieldChanges asked;
        private final @Nullable Place start;
        private final List<FieldChange> items = new ArrayList<>();
        private @Nullable String next;

        Page(ListFieldChanges asked) {
            this.asked = asked;
            this.start = asked.after() == null ? null : Place.parse(asked.after());
        }

        void add(Step step) {
            int given = 0;
            for (FieldChange change : meant(step)) {
                if (isOld(step.key(), given)) {
                    given++;
                } else if (items.size() < asked.limit()) {
                    items.add(change);
                    given++;
                } else if (next == null) {
                    next = new Place(step.key(), given).text();
                }
            }
        }

        private boolean isOld(StepKey key, int given) {
            if (start == null) {
                return false;
            }
            int order = key.compareTo(start.key) * (asked.descending() ? -1 : 1);
            return order < 0 || (order == 0 && given < start.given);
        }

        /** What an actor did not do is not looked at: what a correction of the past changed takes two folds. */
        private List<FieldChange> meant(Step step) {
            if (asked.actor() != null
                    && step.key().day() == null
                    && !asked.actor().equals(step.cause().metadata(MetadataKeys.ACTOR_ID))) {
                return List.of();
            }
            return changes.of(step).stream().filter(this::isMeant).toList();
        }

        private boolean isMeant(FieldChange change) {
            return (asked.field() == null || FieldNames.isWithin(change.field(), asked.field()))
                    && (asked.actor() == null || asked.actor().equals(change.actor()));
        }
    }
}
