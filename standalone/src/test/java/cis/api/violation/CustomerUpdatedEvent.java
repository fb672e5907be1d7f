package cis.api.violation;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import org.axonframework.serialization.Revision;

/** An event on no contents page, with a suffix that says what it is and not what happened. */
@Revision("1")
record CustomerUpdatedEvent(CustomerId customerId) implements DomainEvent {}
