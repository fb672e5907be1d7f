package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.constraint.OpaqueId;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Assigns the agent, by opaque id, who looks after the customer. */
public record AssignOwner(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull @OpaqueId String owner) implements CustomerCommand {}
