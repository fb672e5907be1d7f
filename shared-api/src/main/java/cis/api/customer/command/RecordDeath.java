package cis.api.customer.command;

import cis.api.CustomerId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records the day of the customer's death. */
public record RecordDeath(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull LocalDate date) implements CustomerCommand {}
