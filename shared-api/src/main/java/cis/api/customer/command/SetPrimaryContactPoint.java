package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.constraint.Text;
import cis.api.customer.ContactChannel;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a contact point the one to use first of its channel. */
public record SetPrimaryContactPoint(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull ContactChannel channel,
        @NotNull @Text(max = 320) String value)
        implements CustomerCommand {}
