package cis.query.billing.payment;

import cis.api.DomainEvent;
import cis.api.billing.event.AllocationReversed;
import cis.api.billing.event.PaymentAllocated;
import cis.api.billing.event.PaymentPosted;
import cis.api.billing.event.PaymentRecorded;
import cis.api.billing.event.PaymentRefunded;
import cis.api.billing.event.PaymentReversed;
import cis.api.billing.event.ReceivablesEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Every payment, and what became of it. */
@Component
class PaymentProjection implements Projection<PaymentDocument> {

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PaymentDocument> documentType() {
        return PaymentDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index().on("client", Direction.ASC).on("order", Direction.ASC),
                new Index()
                        .on("client", Direction.ASC)
                        .on("customerId", Direction.ASC)
                        .on("order", Direction.ASC),
                new Index()
                        .on("client", Direction.ASC)
                        .on("open", Direction.ASC)
                        .on("order", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return switch (event) {
            case PaymentRecorded e -> Set.of(e.paymentId().toString());
            case PaymentPosted e -> Set.of(e.paymentId().toString());
            case PaymentAllocated e -> Set.of(e.paymentId().toString());
            case AllocationReversed e -> Set.of(e.paymentId().toString());
            case PaymentReversed e -> Set.of(e.paymentId().toString());
            case PaymentRefunded e -> Set.of(e.paymentId().toString());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable PaymentDocument evolve(
            String documentId, @Nullable PaymentDocument current, DomainEvent event, EventContext context) {
        if (event instanceof PaymentRecorded e) {
            return PaymentDocument.recorded(e, context);
        }
        return current != null && event instanceof ReceivablesEvent e ? current.posted(e, context) : current;
    }
}
