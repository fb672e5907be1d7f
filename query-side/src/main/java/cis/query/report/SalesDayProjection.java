package cis.query.report;

import cis.api.DomainEvent;
import cis.api.sales.event.SalesEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import cis.query.sales.SalesDelta;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Sales by day and country. */
@Component
class SalesDayProjection implements Projection<SalesDayDocument> {

    @Override
    public String name() {
        return "sales-by-day";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SalesDayDocument> documentType() {
        return SalesDayDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index().on("client", Direction.ASC).on("day", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return event instanceof SalesEvent sale
                ? SalesDelta.of(sale).stream().map(delta -> id(delta, context)).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    @Override
    public @Nullable SalesDayDocument evolve(
            String documentId, @Nullable SalesDayDocument current, DomainEvent event, EventContext context) {
        if (!(event instanceof SalesEvent sale)) {
            return current;
        }
        SalesDayDocument document = current;
        for (SalesDelta delta : SalesDelta.of(sale)) {
            if (id(delta, context).equals(documentId)) {
                document = (document == null ? empty(delta, context) : document).plus(delta);
            }
        }
        return document;
    }

    private static SalesDayDocument empty(SalesDelta delta, EventContext context) {
        return new SalesDayDocument(context.client(), day(delta), delta.currency(), List.of());
    }

    private static String id(SalesDelta delta, EventContext context) {
        return Buckets.id(context, day(delta), delta.currency());
    }

    private static String day(SalesDelta delta) {
        return delta.occurredOn().date().toString();
    }
}
