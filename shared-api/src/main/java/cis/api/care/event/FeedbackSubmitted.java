package cis.api.care.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.care.FeedbackId;
import cis.api.care.FeedbackKind;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A customer said what they think.
 *
 * @param rating 1 to 5, 5 is best
 * @param product sku, or whatever the company calls what it is about
 * @param submittedOn as it was given; null where it was submitted when it was recorded
 */
@Revision("1")
public record FeedbackSubmitted(
        FeedbackId feedbackId,
        CustomerId customerId,
        FeedbackKind kind,
        @Nullable Integer rating,

        @PersonalData(field = "feedback.text", retention = RetentionClass.FEEDBACK) @Nullable
        String text,

        @Nullable String channel,
        @Nullable String product,
        @Nullable BusinessTime submittedOn,
        @Nullable String source,
        @Nullable String externalId)
        implements FeedbackEvent {}
