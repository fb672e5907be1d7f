package cis.api.care.command;

import cis.api.BusinessTime;
import cis.api.care.ComplaintId;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The customer rejects the resolution.
 *
 * @param occurredOn when it happened; null stands for now
 */
public record RejectResolution(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @NotNull @Text(max = 10_000) String reason,
        @Nullable BusinessTime occurredOn)
        implements CareCommand {}
