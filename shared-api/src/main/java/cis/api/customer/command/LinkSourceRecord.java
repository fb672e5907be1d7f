package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.constraint.Label;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Links a record of another system; unique per client company and system. */
public record LinkSourceRecord(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull @Label String source,
        @NotNull @Label(max = 200) String externalId)
        implements CustomerCommand {}
