package cis.api.catalogue.event;

import cis.api.CustomerId;
import cis.api.catalogue.ProductId;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a product. */
public sealed interface ProductEvent extends CatalogueEvent
        permits ProductDefined, ProductRevised, ProductPublished, PriceSet, ProductRetired {

    ProductId productId();

    String sku();

    /** A product is nobody's. */
    @Override
    default @Nullable CustomerId customerId() {
        return null;
    }
}
