package cis.api.customer;

/** Who began a contact: INBOUND is the customer. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
