package cis.api.customer;

/** A way of reaching somebody. PHONE values are E.164. */
public enum ContactChannel {
    EMAIL,
    PHONE,
    POST,
    SOCIAL,
    MESSAGING,
    FAX,
    WEB
}
