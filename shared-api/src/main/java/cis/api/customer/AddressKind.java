package cis.api.customer;

/** What an address is for. */
public enum AddressKind {
    POSTAL,
    BILLING,
    SERVICE
}
