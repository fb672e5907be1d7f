package cis.api.catalogue.event;

import cis.api.catalogue.ProductContent;
import cis.api.catalogue.ProductId;
import cis.api.catalogue.ProductKind;
import org.axonframework.serialization.Revision;

/** A product was defined, as a draft of its version 1. */
@Revision("1")
public record ProductDefined(ProductId productId, String sku, ProductKind kind, ProductContent content)
        implements ProductEvent {}
