package cis.query.replay;

import cis.api.CustomerId;
import cis.api.customer.query.CustomerProfile;
import cis.api.history.query.FieldDifference;
import cis.api.history.query.HistoryMoment;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Goes through a customer's history, from one moment to another, step by step. Keeps one profile, whatever the length
 * of the history. For one thread at a time.
 */
final class Walk {

    private static final int BATCH = 200;

    private final EventLog log;
    private final Pictures pictures;
    private final ZoneId zone;
    private final String client;
    private final CustomerId customer;
    private final HistoryMoment to;
    private final Announcements announcements;
    private final Deque<RecordedEvent> read = new ArrayDeque<>();

    private HistoryMoment at;
    private @Nullable CustomerProfile profile;
    private Map<String, JsonNode> fields = Map.of();
    private long readUpTo;
    private @Nullable Step givenBack;

    /** @param from null: from nothing */
    Walk(
            EventLog log,
            Pictures pictures,
            ZoneId zone,
            String client,
            CustomerId customer,
            @Nullable HistoryMoment from,
            HistoryMoment to) {
        this.log = log;
        this.pictures = pictures;
        this.zone = zone;
        this.client = client;
        this.customer = customer;
        this.to = to;
        this.announcements = new Announcements(log, client, customer);
        this.at = from == null ? new HistoryMoment(0, Instant.EPOCH) : from;
        this.readUpTo = at.position();
        if (from != null) {
            pictures.at(from).ifPresent(this::show);
        }
    }

    /** The next step; empty at the end. */
    Optional<Step> next() {
        Step again = givenBack;
        if (again != null) {
            givenBack = null;
            return Optional.of(again);
        }
        while (true) {
            RecordedEvent event = peek();
            Step due = due(event == null ? to.at() : later(event.recordedAt()));
            if (due != null || event == null) {
                return Optional.ofNullable(due);
            }
            read.remove();
            Step step = take(event);
            if (step != null) {
                return Optional.of(step);
            }
        }
    }

    /** Leaves out the steps before that one. */
    void skipUntil(StepKey key) {
        Optional<Step> step = next();
        while (step.isPresent() && step.get().key().compareTo(key) < 0) {
            step = next();
        }
        step.ifPresent(this::giveBack);
    }

    /** The step comes once more. */
    void giveBack(Step step) {
        givenBack = step;
    }

    /** Everything that the profile says, as fields, after the steps taken. */
    Map<String, JsonNode> fields() {
        return fields;
    }

    private @Nullable Step take(RecordedEvent event) {
        HistoryMoment then = new HistoryMoment(event.position(), later(event.recordedAt()));
        List<FieldDifference> changed = moveTo(then);
        return profile == null ? null : new Step(StepKey.of(event.position()), event, then, changed, Map.of(), profile);
    }

    /** What the next day that falls due before that moment brings. */
    private @Nullable Step due(Instant until) {
        CustomerProfile before = profile;
        while (before != null) {
            LocalDate day = DueDays.next(before, dayOf(at.at())).orElse(LocalDate.MAX);
            if (day.isAfter(dayOf(until))) {
                return null;
            }
            List<FieldDifference> changed = moveTo(
                    new HistoryMoment(at.position(), day.atStartOfDay(zone).toInstant()));
            if (!changed.isEmpty()) {
                return brought(changed, before, day);
            }
        }
        return null;
    }

    private @Nullable Step brought(List<FieldDifference> changed, CustomerProfile before, LocalDate day) {
        Map<String, RecordedEvent> announced = announcements.of(changed, before, at.position(), day);
        RecordedEvent first = announced.get(changed.getFirst().field());
        RecordedEvent cause = first == null ? announcements.last(at.position()).orElse(null) : first;
        return cause == null || profile == null
                ? null
                : new Step(new StepKey(at.position(), day), cause, at, changed, announced, profile);
    }

    private List<FieldDifference> moveTo(HistoryMoment moment) {
        at = moment;
        CustomerProfile now = pictures.at(moment).orElse(null);
        if (now == null || now.equals(profile)) {
            return List.of();
        }
        Map<String, JsonNode> before = fields;
        show(now);
        return Differences.between(before, fields);
    }

    private void show(CustomerProfile now) {
        profile = now;
        fields = ProfileFields.of(now);
    }

    private @Nullable RecordedEvent peek() {
        if (read.isEmpty() && readUpTo < to.position()) {
            List<RecordedEvent> batch =
                    log.read(new EventQuery(readUpTo, EventQuery.Order.ASC, Set.of(), client, customer, BATCH));
            batch.stream().filter(event -> event.position() <= to.position()).forEach(read::add);
            readUpTo = batch.size() < BATCH ? to.position() : batch.getLast().position();
        }
        return read.peek();
    }

    /** Clocks that were set back do not make days come twice. */
    private Instant later(Instant recordedAt) {
        return recordedAt.isBefore(at.at()) ? at.at() : recordedAt;
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
