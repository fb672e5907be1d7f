package cis.api.care.query;

import cis.api.care.FeedbackId;

/** Asks for a {@link FeedbackView}. */
public record FindFeedback(String client, FeedbackId feedbackId) implements CareQuery {}
