package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.constraint.Label;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Adds a tag. */
public record AddTag(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull @Label String tag) implements CustomerCommand {}
