package cis.api.care.command;

import cis.api.BusinessTime;
import cis.api.care.ComplaintId;
import cis.api.care.Redress;
import cis.api.constraint.Label;
import cis.api.constraint.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a resolution to the customer.
 *
 * @param response what kind of answer it is, in the company's own words, for reports
 * @param timely whether it came in time, where another system judged; null where CIS does
 * @param occurredOn when it happened; null stands for now
 */
public record ProposeResolution(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @NotNull @Text(max = 10_000) String resolution,
        @Label(max = 200) @Nullable String response,
        @Valid @Nullable Redress redress,
        @Nullable Boolean timely,
        @Nullable BusinessTime occurredOn)
        implements CareCommand {}
