package cis.api.care.command;

import cis.api.BusinessTime;
import cis.api.care.ComplaintId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The customer accepts the resolution.
 *
 * @param occurredOn when it happened; null stands for now
 */
public record AcceptResolution(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @Nullable BusinessTime occurredOn) implements CareCommand {}
