package cis.api.customer.query;

/** Everything that can be asked about customers, notes and interactions. */
public sealed interface CustomerQuery
        permits FindCustomer, ListCustomers, FindNote, ListNotes, FindInteraction, ListInteractions {

    /** The client company on whose behalf it is asked; things of others are not found. */
    String client();
}
