package cis.api.catalogue.event;

import cis.api.catalogue.ProductId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The product is sold no longer. */
@Revision("1")
public record ProductRetired(
        ProductId productId, String sku, @Nullable String reason) implements ProductEvent {}
