package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.constraint.Label;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says that one field of an earlier event of this customer was wrong.
 *
 * @param field JSON Pointer into that event's payload: {@code /name/family}
 * @param value what it should have said; absent to remove it
 */
public record CorrectField(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull UUID eventId,
        @NotNull @Label(max = 200) String field,
        @Text(max = 2000) @Nullable String value,
        @Nullable LocalDate effectiveFrom,
        @NotNull @Text(max = 2000) String reason)
        implements CustomerCommand {}
