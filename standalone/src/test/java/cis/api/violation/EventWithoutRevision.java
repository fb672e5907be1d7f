package cis.api.violation;

import cis.api.CustomerId;
import cis.api.DomainEvent;

public record EventWithoutRevision(CustomerId customerId) implements DomainEvent {}
