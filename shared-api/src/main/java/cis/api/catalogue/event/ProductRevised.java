package cis.api.catalogue.event;

import cis.api.catalogue.ProductContent;
import cis.api.catalogue.ProductId;
import org.axonframework.serialization.Revision;

/**
 * What a product says was changed, in a draft.
 *
 * @param version of the draft, from 1
 */
@Revision("1")
public record ProductRevised(ProductId productId, String sku, int version, ProductContent content)
        implements ProductEvent {}
