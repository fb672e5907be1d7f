package cis.api.care.command;

import cis.api.BusinessTime;
import cis.api.care.ComplaintId;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records what the investigation found.
 *
 * @param occurredOn when it happened; null stands for now
 */
public record RecordFinding(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @NotNull @Text(max = 10_000) String finding,
        @Nullable BusinessTime occurredOn)
        implements CareCommand {}
