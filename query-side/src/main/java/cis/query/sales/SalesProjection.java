package cis.query.sales;

import cis.api.BusinessTime;
import cis.api.DomainEvent;
import cis.api.sales.event.PurchaseCorrected;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.PurchaseReversed;
import cis.api.sales.event.ReturnRecorded;
import cis.api.sales.event.SalesEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import cis.query.paging.SortKeys;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Every customer's purchases and returns, in the order of business time. */
@Component
class SalesProjection implements Projection<SaleDocument> {

    @Override
    public String name() {
        return "sales";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SaleDocument> documentType() {
        return SaleDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index()
                .on("client", Direction.ASC)
                .on("customerId", Direction.ASC)
                .on("kind", Direction.ASC)
                .on("order", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return switch (event) {
            case PurchaseRecorded e -> Set.of(e.purchaseId().toString());
            case PurchaseCorrected e -> movesInTime(e) ? Set.of(e.purchaseId().toString()) : Set.of();
            case ReturnRecorded e -> Set.of(e.returnId().toString());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable SaleDocument evolve(
            String documentId, @Nullable SaleDocument current, DomainEvent event, EventContext context) {
        return event instanceof SalesEvent sale ? evolve(documentId, current, sale, context) : current;
    }

    private static @Nullable SaleDocument evolve(
            String id, @Nullable SaleDocument current, SalesEvent event, EventContext context) {
        return switch (event) {
            case PurchaseRecorded e -> entry(id, SaleKind.PURCHASE, e.occurredOn(), e, context);
            case PurchaseCorrected e -> entry(id, SaleKind.PURCHASE, e.after().occurredOn(), e, context);
            case ReturnRecorded e -> entry(id, SaleKind.RETURN, e.occurredOn(), e, context);
            case PurchaseReversed e -> current;
            case PurchaseLinesReturned e -> current;
        };
    }

    private static SaleDocument entry(
            String id, SaleKind kind, BusinessTime occurredOn, SalesEvent event, EventContext context) {
        return new SaleDocument(
                context.client(), event.customerId().toString(), kind, id, SortKeys.of(occurredOn.instant(), id));
    }

    private static boolean movesInTime(PurchaseCorrected event) {
        return !event.before().occurredOn().equals(event.after().occurredOn());
    }
}
