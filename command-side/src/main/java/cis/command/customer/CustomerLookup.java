package cis.command.customer;

import cis.api.CustomerId;
import cis.api.billing.InvoiceId;
import cis.api.care.FeedbackId;
import cis.api.customer.NoteId;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads the facts about customers, read-only, from their own events. What was read is kept, and each look-up reads only
 * what came after it: right even where other processes write.
 */
public final class CustomerLookup {

    private static final int MAX_CUSTOMERS = 10_000;
    private static final int BATCH = 1_000;

    private final EventLog events;
    private final Clock clock;
    private final BuyerLookup buyers;
    private final Cache<CustomerId, CustomerFold> folds = Caffeine.newBuilder()
            .maximumSize(MAX_CUSTOMERS)
            .executor(Runnable::run)
            .build();

    /** @param clock in the zone {@code cis.zone} */
    public CustomerLookup(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
        this.buyers = new BuyerLookup(events);
    }

    /** @param client company that asks; another's customers are unknown to it */
    public CustomerFacts find(CustomerId id, String client) {
        CustomerFold fold = upToDate(id);
        return fold == null || !fold.client().equals(client)
                ? CustomerFacts.unknown(id)
                : fold.facts(LocalDate.now(clock));
    }

    /** What documents print of a customer. */
    public BuyerFacts buyer(CustomerId id) {
        return buyers.find(id, LocalDate.now(clock));
    }

    /** The customer that a note is about. */
    public Optional<CustomerId> customerOf(NoteId note) {
        return customerOf(note.toString());
    }

    /** The customer that an invoice is for. */
    public Optional<CustomerId> customerOf(InvoiceId invoice) {
        return customerOf(invoice.toString());
    }

    /** The customer who gave a piece of feedback. */
    public Optional<CustomerId> customerOf(FeedbackId feedback) {
        return customerOf(feedback.toString());
    }

    private Optional<CustomerId> customerOf(String aggregateId) {
        return events.readAggregate(aggregateId, 0, 1).stream()
                .findFirst()
                .map(event -> event.payload().customerId());
    }

    private @Nullable CustomerFold upToDate(CustomerId id) {
        CustomerFold known = folds.getIfPresent(id);
        CustomerFold fold = known;
        List<RecordedEvent> batch;
        do {
            batch = events.readAggregate(id.toString(), fold == null ? 0 : fold.version(), BATCH);
            for (RecordedEvent event : batch) {
                fold = CustomerFold.evolve(fold, event);
            }
        } while (batch.size() == BATCH && fold != null);
        if (fold != null && !fold.equals(known)) {
            folds.put(id, fold);
        }
        return fold;
    }
}
