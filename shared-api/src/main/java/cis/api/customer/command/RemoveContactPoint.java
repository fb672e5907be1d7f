package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.constraint.Text;
import cis.api.customer.ContactChannel;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a contact point away; when it was primary, the oldest of its channel that has not bounced takes its place. */
public record RemoveContactPoint(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull ContactChannel channel,
        @NotNull @Text(max = 320) String value)
        implements CustomerCommand {}
