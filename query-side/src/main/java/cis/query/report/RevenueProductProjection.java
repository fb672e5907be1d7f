package cis.query.report;

import cis.api.DomainEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** What was invoiced and credited of each product, by month. */
@Component
class RevenueProductProjection implements Projection<RevenueProductDocument> {

    @Override
    public String name() {
        return "revenue-by-product";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<RevenueProductDocument> documentType() {
        return RevenueProductDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index().on("client", Direction.ASC).on("month", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        Set<String> ids = new HashSet<>();
        RevenueChange.of(event).ifPresent(change -> {
            for (ProductTally product : change.products()) {
                ids.add(pages(change, context) + RevenueProductDocument.pageOf(product));
            }
        });
        return ids;
    }

    @Override
    public @Nullable RevenueProductDocument evolve(
            String documentId, @Nullable RevenueProductDocument current, DomainEvent event, EventContext context) {
        return RevenueChange.of(event)
                .map(change -> (current == null ? empty(documentId, change, context) : current).plus(change))
                .orElse(current);
    }

    private static RevenueProductDocument empty(String documentId, RevenueChange change, EventContext context) {
        int page = Integer.parseInt(documentId.substring(documentId.lastIndexOf('|') + 1));
        return new RevenueProductDocument(context.client(), change.month(), change.currency(), page, ProductTexts.NONE);
    }

    /** How the ids of all pages begin. */
    private static String pages(RevenueChange change, EventContext context) {
        return Buckets.id(context, change.month(), change.currency()) + "|";
    }
}
