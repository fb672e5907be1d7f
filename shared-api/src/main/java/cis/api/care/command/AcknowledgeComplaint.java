package cis.api.care.command;

import cis.api.BusinessTime;
import cis.api.care.ComplaintId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the customer that the complaint has arrived.
 *
 * @param occurredOn when it happened; null stands for now
 */
public record AcknowledgeComplaint(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @Nullable BusinessTime occurredOn) implements CareCommand {}
