package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.constraint.Text;
import cis.api.customer.ContactChannel;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Adds a way to reach the customer; always the primary one of its channel when it is the first. */
public record AddContactPoint(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull ContactChannel channel,
        @NotNull @Text(max = 320) String value,
        @Nullable Boolean primary)
        implements CustomerCommand {}
