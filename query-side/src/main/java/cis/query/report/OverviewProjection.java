package cis.query.report;

import cis.api.DomainEvent;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.care.event.ComplaintEvent;
import cis.api.customer.event.CustomerClosed;
import cis.api.customer.event.CustomerRegistered;
import cis.api.customer.event.CustomerReopened;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.SalesEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import cis.query.billing.receivables.AccountChange;
import cis.query.sales.SalesDelta;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** How many customers there are, sales and complaints by month, and what is owed. */
@Component
class OverviewProjection implements Projection<OverviewDocument> {

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<OverviewDocument> documentType() {
        return OverviewDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index().on("client", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return switch (event) {
            case CustomerRegistered e -> Set.of(Buckets.id(context));
            case CustomerClosed e -> Set.of(Buckets.id(context));
            case CustomerReopened e -> Set.of(Buckets.id(context));
            case PurchaseLinesReturned e -> Set.of();
            case SalesEvent e -> Set.of(Buckets.id(context));
            case ReceivablesEvent e -> AccountChange.of(e).isPresent() ? Set.of(Buckets.id(context)) : Set.of();
            case ComplaintEvent e -> ComplaintMonth.of(e, context).isPresent() ? Set.of(Buckets.id(context)) : Set.of();
            default -> Set.of();
        };
    }

    @Override
    public OverviewDocument evolve(
            String documentId, @Nullable OverviewDocument current, DomainEvent event, EventContext context) {
        OverviewDocument document = current == null ? OverviewDocument.empty(context.client()) : current;
        return switch (event) {
            case CustomerRegistered e -> document.plusCustomers(1, 0);
            case CustomerClosed e -> document.plusCustomers(0, 1);
            case CustomerReopened e -> document.plusCustomers(0, -1);
            case SalesEvent e -> {
                for (SalesDelta delta : SalesDelta.of(e)) {
                    document = document.plus(delta);
                }
                yield document;
            }
            case ReceivablesEvent e -> AccountChange.of(e).map(document::plus).orElse(document);
            case ComplaintEvent e ->
                ComplaintMonth.of(e, context).map(document::plus).orElse(document);
            default -> document;
        };
    }
}
