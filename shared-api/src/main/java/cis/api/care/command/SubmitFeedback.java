package cis.api.care.command;

import cis.api.BusinessTime;
import cis.api.care.FeedbackId;
import cis.api.care.FeedbackKind;
import cis.api.constraint.Label;
import cis.api.constraint.Text;
import cis.api.customer.CustomerReference;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records what a customer thinks.
 *
 * @param rating 1 to 5, 5 is best
 * @param product sku, or whatever the company calls what it is about
 * @param submittedOn null stands for now
 */
public record SubmitFeedback(
        @TargetAggregateIdentifier FeedbackId feedbackId,
        @NotNull CustomerReference customerId,
        @NotNull FeedbackKind kind,
        @Min(1) @Max(5) @Nullable Integer rating,
        @NotNull @Text(max = 10_000) String text,
        @Label @Nullable String channel,
        @Label(max = 200) @Nullable String product,
        @Nullable BusinessTime submittedOn,
        @Label @Nullable String source,
        @Label(max = 200) @Nullable String externalId)
        implements CareCommand {}
