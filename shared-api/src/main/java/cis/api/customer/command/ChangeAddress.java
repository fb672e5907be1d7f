package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.customer.Address;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Gives the customer another address of a kind, from today or another day on. */
public record ChangeAddress(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull @Valid Address address,
        @Nullable LocalDate effectiveFrom)
        implements CustomerCommand {}
