package cis.api.care.event;

import cis.api.CustomerId;
import cis.api.care.ComplaintId;
import cis.api.care.FeedbackId;
import org.axonframework.serialization.Revision;

/** The feedback became a complaint, which begins in the same unit of work. */
@Revision("1")
public record FeedbackEscalated(FeedbackId feedbackId, CustomerId customerId, ComplaintId complaintId)
        implements FeedbackEvent {}
