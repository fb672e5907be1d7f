package cis.query.customer;

/** What an entry of a customer's contacts is. */
enum ContactKind {
    NOTE,
    INTERACTION
}
