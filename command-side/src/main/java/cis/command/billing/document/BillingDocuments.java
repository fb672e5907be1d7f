package cis.command.billing.document;

import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.command.billing.document.BillingDocument.Kind;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by their own events, read-only. What was read is kept, and each look-up reads only what came after it:
 * right even where other processes write.
 */
public final class BillingDocuments {

    private static final int MAX_DOCUMENTS = 100_000;
    private static final int BATCH = 100;

    private final EventLog events;
    private final Cache<UUID, BillingDocument> known =
            Caffeine.newBuilder().maximumSize(MAX_DOCUMENTS).build();

    public BillingDocuments(EventLog events) {
        this.events = events;
    }

    /** @param client company that asks; another's documents are unknown to it */
    public Optional<BillingDocument> invoice(InvoiceId id, String client) {
        return find(id.value(), Kind.INVOICE, client);
    }

    /** The same for a credit note. */
    public Optional<BillingDocument> creditNote(CreditNoteId id, String client) {
        return find(id.value(), Kind.CREDIT_NOTE, client);
    }

    /** The same for a payment. */
    public Optional<BillingDocument> payment(PaymentId id, String client) {
        return find(id.value(), Kind.PAYMENT, client);
    }

    /** The document as it is now. */
    public BillingDocument again(BillingDocument document) {
        return Objects.requireNonNullElse(upToDate(document.id()), document);
    }

    private Optional<BillingDocument> find(UUID id, Kind kind, String client) {
        return Optional.ofNullable(upToDate(id))
                .filter(document -> document.kind() == kind && document.client().equals(client));
    }

    private @Nullable BillingDocument upToDate(UUID id) {
        BillingDocument before = known.getIfPresent(id);
        if (before != null && before.isComplete()) {
            return before;
        }
        BillingDocument document = before;
        List<RecordedEvent> batch;
        do {
            batch = events.readAggregate(id.toString(), document == null ? 0 : document.version(), BATCH);
            for (RecordedEvent event : batch) {
                document = BillingDocument.evolve(document, event);
                if (document == null) {
                    return null;
                }
            }
        } while (batch.size() == BATCH);
        if (document != null && !document.equals(before)) {
            known.put(id, document);
        }
        return document;
    }
}
