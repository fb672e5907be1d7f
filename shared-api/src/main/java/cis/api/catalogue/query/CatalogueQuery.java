package cis.api.catalogue.query;

/** Everything that can be asked about products, interests in them, and skus that stand for none. */
public sealed interface CatalogueQuery
        permits FindProduct, FindProductBySku, ListProducts, FindInterest, ListInterests, FindUnknownProducts {

    /** The client company on whose behalf it is asked; things of others are not found. */
    String client();
}
