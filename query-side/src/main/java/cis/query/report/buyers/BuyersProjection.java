package cis.query.report.buyers;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.ReturnRecorded;
import cis.api.sales.event.SalesEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import cis.query.sales.SalesDelta;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** In which months each customer bought, and for how much; what was brought back had been bought. */
@Component
class BuyersProjection implements Projection<BuyersDocument> {

    @Override
    public String name() {
        return "buyers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<BuyersDocument> documentType() {
        return BuyersDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index().on("client", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return switch (event) {
            case PurchaseLinesReturned e -> Set.of();
            case ReturnRecorded e -> Set.of();
            case SalesEvent e -> Set.of(id(e.customerId(), context));
            default -> Set.of();
        };
    }

    @Override
    public @Nullable BuyersDocument evolve(
            String documentId, @Nullable BuyersDocument current, DomainEvent event, EventContext context) {
        if (!(event instanceof SalesEvent sale)) {
            return current;
        }
        BuyersDocument document = current == null ? BuyersDocument.empty(context.client()) : current;
        return document.plus(sale.customerId().toString(), SalesDelta.of(sale));
    }

    private static String id(CustomerId customer, EventContext context) {
        int page = Math.floorMod(customer.toString().hashCode() / EventContext.BUCKETS, BuyersDocument.PAGES);
        return context.client() + "|" + context.bucket() + "|" + page;
    }
}
