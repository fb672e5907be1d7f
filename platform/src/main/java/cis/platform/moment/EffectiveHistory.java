package cis.platform.moment;

import cis.api.DomainEvent;
import cis.api.billing.event.BillingEvent;
import cis.api.billing.event.DocumentIssueConfirmed;
import cis.api.billing.event.NumberAllocated;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.care.event.CareEvent;
import cis.api.customer.event.FieldCorrected;
import cis.platform.event.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What had come to pass by some moment of the business, of all that is known. A correction stands behind what it
 * corrects, for there it holds; an account posts on the day itself. In all else the order is that of recording.
 */
public final class EffectiveHistory {

    private final EffectiveTimes times;
    private final Instant until;
    private final ZoneId zone;

    /** @param zone in which a day is meant */
    public EffectiveHistory(Instant until, ZoneId zone) {
        this.times = new EffectiveTimes(zone);
        this.until = until;
        this.zone = zone;
    }

    /** @param known all events of a customer or of an aggregate that count as known, in order */
    public List<RecordedEvent> of(List<RecordedEvent> known) {
        known.forEach(times::learn);
        List<Instant> when = when(known);
        Map<UUID, List<RecordedEvent>> corrections = corrections(known);
        List<RecordedEvent> counted = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            RecordedEvent event = known.get(i);
            if (!(event.payload() instanceof FieldCorrected) && !when.get(i).isAfter(until)) {
                counted.add(posted(event, when.get(i)));
                counted.addAll(corrections.getOrDefault(event.id(), List.of()));
            }
        }
        return List.copyOf(counted);
    }

    /** For histories that are read as a stream: those of accounts, in which nothing earlier hangs on what is later. */
    public Optional<RecordedEvent> next(RecordedEvent event) {
        times.learn(event);
        Instant at = times.of(event);
        return at.isAfter(until) ? Optional.empty() : Optional.of(posted(event, at));
    }

    /** A step of a document or a complaint is there as soon as a later one is. */
    private List<Instant> when(List<RecordedEvent> known) {
        List<Instant> when = new ArrayList<>(known.stream().map(times::of).toList());
        Map<String, Instant> later = new HashMap<>();
        for (int i = known.size() - 1; i >= 0; i--) {
            if (isStep(known.get(i).payload())) {
                String document = known.get(i).aggregateId();
                when.set(i, later.merge(document, when.get(i), (next, own) -> own.isBefore(next) ? own : next));
            }
        }
        return when;
    }

    private static boolean isStep(DomainEvent event) {
        return switch (event) {
            case ReceivablesEvent e -> false;
            case NumberAllocated e -> false;
            case DocumentIssueConfirmed e -> false;
            case BillingEvent e -> true;
            case CareEvent e -> true;
            default -> false;
        };
    }

    /** Those that hold by then, each as one that is current where it stands. */
    private Map<UUID, List<RecordedEvent>> corrections(List<RecordedEvent> known) {
        Map<UUID, List<RecordedEvent>> corrections = new HashMap<>();
        for (RecordedEvent event : known) {
            if (event.payload() instanceof FieldCorrected e && holds(e)) {
                corrections
                        .computeIfAbsent(e.correctedEventId(), any -> new ArrayList<>())
                        .add(with(event, current(e)));
            }
        }
        return corrections;
    }

    private boolean holds(FieldCorrected correction) {
        LocalDate from = correction.effectiveFrom();
        return from == null || !times.day(from).isAfter(until);
    }

    private static FieldCorrected current(FieldCorrected e) {
        return new FieldCorrected(
                e.customerId(),
                e.correctedEventId(),
                e.correctedType(),
                e.field(),
                e.before(),
                e.value(),
                true,
                e.effectiveFrom(),
                e.reason());
    }

    private RecordedEvent posted(RecordedEvent event, Instant at) {
        return event.payload() instanceof ReceivablesEvent e && at.isAfter(Instant.MIN)
                ? with(event, PostingDays.on(LocalDate.ofInstant(at, zone), e))
                : event;
    }

    private static RecordedEvent with(RecordedEvent event, DomainEvent payload) {
        return new RecordedEvent(
                event.position(),
                event.id(),
                event.type(),
                event.revision(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.recordedAt(),
                event.metadata(),
                payload);
    }
}
