package cis.query.story;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.api.billing.event.BillingEvent;
import cis.api.care.event.CareEvent;
import cis.api.catalogue.event.InterestRecorded;
import cis.api.catalogue.event.ProductEvent;
import cis.api.contract.EventTypes;
import cis.api.customer.event.InteractionLogged;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.NoteAmended;
import cis.api.sales.event.PurchaseCorrected;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.PurchaseReversed;
import cis.api.sales.event.ReturnRecorded;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A history in memory: events happen one after the other, and can be folded and read as those of a store. */
public final class Story implements EventLog {

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private String client = "main";
    private @Nullable String command;

    public Story at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public Story of(String newClient) {
        client = newClient;
        return this;
    }

    /** What happens from here on comes of one command. */
    public Story by(String oneCommand) {
        command = oneCommand;
        return this;
    }

    public RecordedEvent happens(DomainEvent event) {
        return happens(event, Map.of());
    }

    /** @param more what its metadata says besides */
    public RecordedEvent happens(DomainEvent event, Map<String, String> more) {
        String aggregate = aggregateId(event);
        long version = versions.merge(aggregate, 1L, Long::sum);
        long position = events.size() + 1L;
        String type = EventTypes.nameOf(event.getClass());
        Map<String, String> metadata = new HashMap<>(Map.of(
                MetadataKeys.CLIENT,
                client,
                MetadataKeys.ACTOR_ID,
                "anna",
                MetadataKeys.ACTOR_KIND,
                "human",
                MetadataKeys.CORRELATION_ID,
                "correlation-" + position,
                MetadataKeys.COMMAND_ID,
                "correlation-" + position));
        CustomerId customer = event.customerId();
        if (customer != null) {
            metadata.put(MetadataKeys.CUSTOMER_ID, customer.toString());
        }
        metadata.putAll(Automated.metadata(event, events));
        if (command != null) {
            metadata.put(MetadataKeys.COMMAND_ID, command);
        }
        metadata.putAll(more);
        RecordedEvent recorded = new RecordedEvent(
                position,
                new UUID(7, position),
                type,
                "1",
                type.substring(0, type.indexOf('.')),
                aggregate,
                version - 1,
                now,
                Map.copyOf(metadata),
                event);
        events.add(recorded);
        return recorded;
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** All documents of the read model, by id. */
    public <D> Map<String, D> folded(Projection<D> projection) {
        Map<String, D> documents = new TreeMap<>();
        for (RecordedEvent event : events) {
            EventContext context = EventContext.of(event);
            for (String id : projection.documentIds(event.payload(), context)) {
                D after = projection.evolve(id, documents.get(id), event.payload(), context);
                if (after == null) {
                    documents.remove(id);
                } else {
                    documents.put(id, after);
                }
            }
        }
        return documents;
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public List<RecordedEvent> read(EventQuery query) {
        Comparator<RecordedEvent> byPosition = Comparator.comparingLong(RecordedEvent::position);
        boolean ascending = query.order() == EventQuery.Order.ASC;
        Stream<RecordedEvent> all = events.stream().sorted(ascending ? byPosition : byPosition.reversed());
        return all.filter(query::fits).limit(query.limit()).toList();
    }

    @Override
    public long positionAt(Instant moment) {
        return events.stream()
                .takeWhile(event -> !event.recordedAt().isAfter(moment))
                .count();
    }

    @Override
    public long scan(long after, Consumer<? super RecordedEvent> consumer) {
        List<RecordedEvent> all = List.copyOf(events);
        all.stream().filter(event -> event.position() > after).forEach(consumer);
        return Math.max(after, all.size());
    }

    @Override
    public List<RecordedEvent> readAggregate(String aggregateId, long fromSequence, int limit) {
        return events.stream()
                .filter(event -> event.aggregateId().equals(aggregateId) && event.sequence() >= fromSequence)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<RecordedEvent> find(UUID eventId) {
        return events.stream().filter(event -> event.id().equals(eventId)).findFirst();
    }

    private static String aggregateId(DomainEvent event) {
        return switch (event) {
            case NoteAdded e -> e.noteId().toString();
            case NoteAmended e -> e.noteId().toString();
            case InteractionLogged e -> e.interactionId().toString();
            case PurchaseRecorded e -> e.purchaseId().toString();
            case PurchaseCorrected e -> e.purchaseId().toString();
            case PurchaseReversed e -> e.purchaseId().toString();
            case PurchaseLinesReturned e -> e.purchaseId().toString();
            case ReturnRecorded e -> e.returnId().toString();
            case BillingEvent e -> BillingStreams.of(e);
            case CareEvent e -> CareStreams.of(e);
            case ProductEvent e -> e.productId().toString();
            case InterestRecorded e -> e.interestId().toString();
            default -> String.valueOf(event.customerId());
        };
    }
}
