package cis.query.billing.receivables;

import cis.api.DomainEvent;
import cis.api.billing.InvoiceId;
import cis.api.billing.event.AllocationReversed;
import cis.api.billing.event.CreditApplied;
import cis.api.billing.event.CreditPosted;
import cis.api.billing.event.CreditRefunded;
import cis.api.billing.event.DisputeSettled;
import cis.api.billing.event.PaymentAllocated;
import cis.api.billing.event.PaymentPosted;
import cis.api.billing.event.PaymentRefunded;
import cis.api.billing.event.PaymentReversed;
import cis.api.billing.event.ReceivableDisputed;
import cis.api.billing.event.ReceivableOpened;
import cis.api.billing.event.ReceivableReopened;
import cis.api.billing.event.ReceivableSettled;
import cis.api.billing.event.ReceivableWrittenOff;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.billing.event.WriteOffReversed;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Every invoice that is or was owed, with what was outstanding and disputed of it on each day. */
@Component
class ReceivableProjection implements Projection<ReceivableDocument> {

    @Override
    public String name() {
        return "receivables";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ReceivableDocument> documentType() {
        return ReceivableDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index().on("client", Direction.ASC).on("openIn", Direction.ASC),
                new Index()
                        .on("client", Direction.ASC)
                        .on("customerId", Direction.ASC)
                        .on("openIn", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return event instanceof ReceivablesEvent e
                ? invoice(e).map(id -> Set.of(id.toString())).orElse(Set.of())
                : Set.of();
    }

    @Override
    public @Nullable ReceivableDocument evolve(
            String documentId, @Nullable ReceivableDocument current, DomainEvent event, EventContext context) {
        if (event instanceof ReceivableOpened e) {
            return new ReceivableDocument(
                            context.client(),
                            e.customerId().toString(),
                            e.amount().currency(),
                            e.dueDate().toString(),
                            Map.of(),
                            Map.of(),
                            List.of())
                    .plus(e.postedOn(), e.amount().amount());
        }
        return current != null && event instanceof ReceivablesEvent e ? after(current, e) : current;
    }

    private static ReceivableDocument after(ReceivableDocument current, ReceivablesEvent event) {
        return switch (event) {
            case ReceivableDisputed e ->
                current.disputed(e.postedOn(), e.amount().amount());
            case DisputeSettled e -> current.disputed(e.postedOn(), BigDecimal.ZERO);
            default ->
                AccountChange.of(event)
                        .map(change ->
                                current.plus(event.postedOn(), change.sums().outstanding()))
                        .orElse(current);
        };
    }

    /** Which one the event changes. */
    private static Optional<InvoiceId> invoice(ReceivablesEvent event) {
        return switch (event) {
            case ReceivableOpened e -> Optional.of(e.invoiceId());
            case PaymentAllocated e -> Optional.of(e.invoiceId());
            case AllocationReversed e -> Optional.of(e.invoiceId());
            case CreditApplied e -> Optional.of(e.invoiceId());
            case ReceivableWrittenOff e -> Optional.of(e.invoiceId());
            case WriteOffReversed e -> Optional.of(e.invoiceId());
            case ReceivableDisputed e -> Optional.of(e.invoiceId());
            case DisputeSettled e -> Optional.of(e.invoiceId());
            case PaymentPosted e -> Optional.empty();
            case PaymentReversed e -> Optional.empty();
            case PaymentRefunded e -> Optional.empty();
            case CreditPosted e -> Optional.empty();
            case CreditRefunded e -> Optional.empty();
            case ReceivableSettled e -> Optional.empty();
            case ReceivableReopened e -> Optional.empty();
        };
    }
}
