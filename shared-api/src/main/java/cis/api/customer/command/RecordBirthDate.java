package cis.api.customer.command;

import cis.api.CustomerId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records the birth date. */
public record RecordBirthDate(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull LocalDate birthDate) implements CustomerCommand {}
