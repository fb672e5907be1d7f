package cis.api.catalogue;

/**
 * The product behind a line's sku at the moment of recording.
 *
 * @param version the published one, else the latest
 */
public record SoldProduct(ProductId productId, int version, ProductState state) {}
