package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.constraint.Text;
import cis.api.customer.NoteId;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Writes something down about a customer. */
public record AddNote(
        @TargetAggregateIdentifier NoteId noteId,
        CustomerId customerId,
        @NotNull @Text(max = 10_000) String text) implements CustomerCommand {}
