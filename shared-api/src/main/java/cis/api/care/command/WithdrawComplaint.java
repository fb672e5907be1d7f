package cis.api.care.command;

import cis.api.BusinessTime;
import cis.api.care.ComplaintId;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The customer withdraws the complaint.
 *
 * @param statement what the customer said
 * @param occurredOn when it happened; null stands for now
 */
public record WithdrawComplaint(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @NotNull @Text(max = 10_000) String statement,
        @Nullable BusinessTime occurredOn)
        implements CareCommand {}
