package cis.api.care.command;

import cis.api.BusinessTime;
import cis.api.care.ComplaintId;
import cis.api.constraint.Label;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Hands the complaint to a higher level.
 *
 * @param to the level, team or role
 * @param occurredOn when it happened; null stands for now
 */
public record EscalateComplaint(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @NotNull @Label(max = 200) String to,
        @Text(max = 2000) @Nullable String reason,
        @Nullable BusinessTime occurredOn)
        implements CareCommand {}
