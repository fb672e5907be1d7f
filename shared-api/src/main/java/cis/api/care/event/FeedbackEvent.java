package cis.api.care.event;

import cis.api.care.FeedbackId;

/** Everything that can happen to a piece of feedback. */
public sealed interface FeedbackEvent extends CareEvent
        permits FeedbackSubmitted, FeedbackRepliedTo, FeedbackEscalated {

    FeedbackId feedbackId();
}
