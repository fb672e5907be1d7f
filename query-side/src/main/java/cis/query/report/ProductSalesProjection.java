package cis.query.report;

import cis.api.DomainEvent;
import cis.api.sales.event.SalesEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import cis.query.sales.SalesDelta;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Sales by product and month. */
@Component
class ProductSalesProjection implements Projection<ProductSalesDocument> {

    @Override
    public String name() {
        return "sales-by-product";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<ProductSalesDocument> documentType() {
        return ProductSalesDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index().on("client", Direction.ASC).on("month", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        if (!(event instanceof SalesEvent sale)) {
            return Set.of();
        }
        Set<String> ids = new HashSet<>();
        for (SalesDelta delta : SalesDelta.of(sale)) {
            BitSet pages = new BitSet(ProductSalesDocument.PAGES);
            delta.lines().forEach(line -> pages.set(ProductSalesDocument.pageOf(line)));
            String ofAllPages = pages(delta, context);
            pages.stream().forEach(page -> ids.add(ofAllPages + page));
        }
        return ids;
    }

    @Override
    public @Nullable ProductSalesDocument evolve(
            String documentId, @Nullable ProductSalesDocument current, DomainEvent event, EventContext context) {
        if (!(event instanceof SalesEvent sale)) {
            return current;
        }
        int page = page(documentId);
        List<SalesDelta> deltas = SalesDelta.of(sale);
        ProductSalesDocument document = current;
        for (SalesDelta delta : deltas) {
            if (deltas.size() == 1 || documentId.equals(pages(delta, context) + page)) {
                document = (document == null ? empty(delta, page, context) : document).plus(delta);
            }
        }
        return document;
    }

    private static ProductSalesDocument empty(SalesDelta delta, int page, EventContext context) {
        return new ProductSalesDocument(
                context.client(), Months.of(delta.occurredOn()), delta.currency(), page, ProductTexts.NONE);
    }

    /** How the ids of all pages begin. */
    private static String pages(SalesDelta delta, EventContext context) {
        return Buckets.id(context, Months.of(delta.occurredOn()), delta.currency()) + "|";
    }

    private static int page(String documentId) {
        return Integer.parseInt(documentId.substring(documentId.lastIndexOf('|') + 1));
    }
}
