package cis.api.care.command;

import cis.api.BusinessTime;
import cis.api.care.ComplaintId;
import cis.api.constraint.Label;
import cis.api.constraint.OpaqueId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says who investigates: a person, a team, or both.
 *
 * @param investigator opaque id of an agent
 * @param occurredOn when it happened; null stands for now
 */
public record AssignInvestigator(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @OpaqueId @Nullable String investigator,
        @Label(max = 200) @Nullable String team,
        @Nullable BusinessTime occurredOn)
        implements CareCommand {}
