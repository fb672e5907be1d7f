package cis.api.customer;

/** What a customer is. */
public enum Party {
    PERSON,
    ORGANISATION
}
