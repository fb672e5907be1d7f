package cis.api.care.command;

import cis.api.care.ComplaintId;
import cis.api.care.ComplaintSeverity;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says how much is at stake. */
public record ClassifySeverity(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @NotNull ComplaintSeverity severity,
        @Text(max = 2000) @Nullable String reason)
        implements CareCommand {}
