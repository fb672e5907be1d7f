package cis.api.care.command;

import cis.api.BusinessTime;
import cis.api.care.ComplaintId;
import cis.api.constraint.Label;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The complaint goes to an ombudsman, a regulator or a court.
 *
 * @param reference number there
 * @param occurredOn when it happened; null stands for now
 */
public record ReferToExternalReview(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @NotNull @Label(max = 200) String body,
        @Label(max = 200) @Nullable String reference,
        @Nullable BusinessTime occurredOn)
        implements CareCommand {}
