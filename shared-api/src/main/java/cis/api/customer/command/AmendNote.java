package cis.api.customer.command;

import cis.api.constraint.Text;
import cis.api.customer.NoteId;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Changes what a note says. */
public record AmendNote(
        @TargetAggregateIdentifier NoteId noteId,
        @NotNull @Text(max = 10_000) String text) implements CustomerCommand {}
