package cis.api.care.command;

import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintId;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A deadline has passed; the complaint checks again. */
public record MarkDeadlineMissed(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @NotNull ComplaintDeadline deadline) implements CareStep {}
