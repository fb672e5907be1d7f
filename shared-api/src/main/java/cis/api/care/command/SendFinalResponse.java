package cis.api.care.command;

import cis.api.BusinessTime;
import cis.api.care.ComplaintId;
import cis.api.constraint.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Answers the customer for the last time.
 *
 * @param responseDays for how many days the customer may answer, 0 to 365
 * @param occurredOn when it happened; null stands for now
 */
public record SendFinalResponse(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @NotNull @Text(max = 50_000) String response,
        @NotNull @Min(0) @Max(365) Integer responseDays,
        @Nullable BusinessTime occurredOn)
        implements CareCommand {}
