package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.constraint.Label;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Removes a tag. */
public record RemoveTag(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull @Label String tag) implements CustomerCommand {}
