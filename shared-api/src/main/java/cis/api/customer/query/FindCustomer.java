package cis.api.customer.query;

import cis.api.CustomerId;

/** Asks for a {@link CustomerProfile}; none where the customer is unknown. */
public record FindCustomer(String client, CustomerId customerId) implements CustomerQuery {}
