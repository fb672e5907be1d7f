package cis.query.report;

import cis.api.DomainEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** What was invoiced and credited, by month and by tax. */
@Component
class RevenueProjection implements Projection<RevenueDocument> {

    @Override
    public String name() {
        return "revenue";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RevenueDocument> documentType() {
        return RevenueDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index().on("client", Direction.ASC).on("month", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return RevenueChange.of(event)
                .map(change -> Set.of(Buckets.id(context, change.month(), change.currency())))
                .orElse(Set.of());
    }

    @Override
    public @Nullable RevenueDocument evolve(
            String documentId, @Nullable RevenueDocument current, DomainEvent event, EventContext context) {
        return RevenueChange.of(event)
                .map(change -> (current == null ? empty(change, context) : current).plus(change))
                .orElse(current);
    }

    private static RevenueDocument empty(RevenueChange change, EventContext context) {
        return new RevenueDocument(
                context.client(), change.month(), change.currency(), RevenueTally.NOTHING, List.of());
    }
}
