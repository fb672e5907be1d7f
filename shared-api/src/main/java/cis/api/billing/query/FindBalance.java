package cis.api.billing.query;

import cis.api.CustomerId;

/** Asks for a {@link CustomerBalance}. */
public record FindBalance(String client, CustomerId customerId) implements ReceivablesQuery {}
