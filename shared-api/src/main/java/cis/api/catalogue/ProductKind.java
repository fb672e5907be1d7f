package cis.api.catalogue;

/** Whether things are sold, or work is done. */
public enum ProductKind {
    PRODUCT,
    SERVICE
}
