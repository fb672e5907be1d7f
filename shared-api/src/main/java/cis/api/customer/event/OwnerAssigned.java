package cis.api.customer.event;

import cis.api.CustomerId;
import org.axonframework.serialization.Revision;

/** An agent, by opaque id, looks after the customer. */
@Revision("1")
public record OwnerAssigned(CustomerId customerId, String owner) implements CustomerEvent {}
