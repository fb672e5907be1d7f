package cis.api.catalogue;

/** DRAFT, then PUBLISHED, then RETIRED. */
public enum ProductState {
    DRAFT,
    PUBLISHED,
    RETIRED
}
