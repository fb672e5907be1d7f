package cis.api.customer.query;

/** Whether the relation with a customer goes on. */
public enum CustomerStatus {
    ACTIVE,
    CLOSED
}
