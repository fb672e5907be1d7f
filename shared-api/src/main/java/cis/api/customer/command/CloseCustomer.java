package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends the relation. */
public record CloseCustomer(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull @Text(max = 2000) String reason) implements CustomerCommand {}
