package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.constraint.Label;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes the link to a record of another system away. */
public record UnlinkSourceRecord(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull @Label String source,
        @NotNull @Label(max = 200) String externalId)
        implements CustomerCommand {}
