package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.constraint.Label;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sets a preference: {@code language} (BCP 47), {@code channel}, {@code quietHours}, or a free key. */
public record SetPreference(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull @Label String name,
        @NotNull @Text(max = 500) String value)
        implements CustomerCommand {}
