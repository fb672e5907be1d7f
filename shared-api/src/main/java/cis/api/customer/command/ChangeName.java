package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.customer.CustomerName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives the customer another name. */
public record ChangeName(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull @Valid CustomerName name) implements CustomerCommand {}
