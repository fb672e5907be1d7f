package cis.api.care.command;

import cis.api.care.FeedbackId;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Answers a piece of feedback. */
public record ReplyToFeedback(
        @TargetAggregateIdentifier FeedbackId feedbackId,
        @NotNull @Text(max = 10_000) String text) implements CareCommand {}
