package cis.api.sales.query;

import cis.api.catalogue.ProductId;
import cis.api.catalogue.ProductState;

/**
 * The product behind a line's sku, as it was when the line was recorded.
 *
 * @param version of the product: the published one, else the draft
 */
public record LineProductView(ProductId id, int version, ProductState state) {}
