package cis.api.care.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.care.FeedbackId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The customer was answered. */
@Revision("1")
public record FeedbackRepliedTo(
        FeedbackId feedbackId,
        CustomerId customerId,

        @PersonalData(field = "feedback.reply", retention = RetentionClass.FEEDBACK) @Nullable
        String text)
        implements FeedbackEvent {}
