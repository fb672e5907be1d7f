package cis.query.catalogue;

import cis.api.DomainEvent;
import cis.api.catalogue.ProductContent;
import cis.api.catalogue.event.PriceSet;
import cis.api.catalogue.event.ProductDefined;
import cis.api.catalogue.event.ProductEvent;
import cis.api.catalogue.event.ProductPublished;
import cis.api.catalogue.event.ProductRetired;
import cis.api.catalogue.event.ProductRevised;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import cis.query.catalogue.ProductDocument.ListedVersion;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Every product, found by sku, name and state. */
@Component
class ProductProjection implements Projection<ProductDocument> {

    @Override
    public String name() {
        return "products";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ProductDocument> documentType() {
        return ProductDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index().on("client", Direction.ASC).on("sku", Direction.ASC),
                new Index()
                        .on("client", Direction.ASC)
                        .on("state", Direction.ASC)
                        .on("sku", Direction.ASC),
                new Index().on("client", Direction.ASC).on("words", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return event instanceof ProductEvent product
                ? Set.of(product.productId().toString())
                : Set.of();
    }

    @Override
    public @Nullable ProductDocument evolve(
            String documentId, @Nullable ProductDocument current, DomainEvent event, EventContext context) {
        if (event instanceof ProductDefined defined) {
            return ProductDocument.defined(
                    context.client(), documentId, defined.sku(), defined.kind(), listed(1, defined.content()));
        }
        return current == null || !(event instanceof ProductEvent product) ? current : evolve(current, product);
    }

    private static ProductDocument evolve(ProductDocument current, ProductEvent event) {
        return switch (event) {
            case ProductDefined e -> current;
            case ProductRevised e -> current.drafted(listed(e.version(), e.content()));
            case ProductPublished e -> current.asPublished();
            case PriceSet e ->
                current.costing(new ListedPrice(e.price().currency(), e.price().amount(), e.validFrom()));
            case ProductRetired e -> current.retired();
        };
    }

    private static ListedVersion listed(int version, ProductContent content) {
        return new ListedVersion(version, content.name(), content.category(), content.unit());
    }
}
