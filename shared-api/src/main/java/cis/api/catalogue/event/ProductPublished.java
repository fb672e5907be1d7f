package cis.api.catalogue.event;

import cis.api.catalogue.ProductId;
import org.axonframework.serialization.Revision;

/** A version was published; it never changes any more. */
@Revision("1")
public record ProductPublished(ProductId productId, String sku, int version) implements ProductEvent {}
