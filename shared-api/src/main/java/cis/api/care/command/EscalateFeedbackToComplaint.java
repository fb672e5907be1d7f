package cis.api.care.command;

import cis.api.care.ComplaintId;
import cis.api.care.ComplaintSeverity;
import cis.api.care.FeedbackId;
import cis.api.constraint.Label;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a complaint of a piece of feedback; its text is the description. */
public record EscalateFeedbackToComplaint(
        @TargetAggregateIdentifier FeedbackId feedbackId,
        ComplaintId complaintId,
        @NotNull @Label(max = 200) String category,
        @NotNull ComplaintSeverity severity,
        @NotNull @Text(max = 500) String subject)
        implements CareCommand {}
