package cis.platform.moment;

import cis.api.BusinessTime;
import cis.api.care.event.CareEvent;
import cis.api.care.event.ComplaintAcknowledged;
import cis.api.care.event.ComplaintClosed;
import cis.api.care.event.ComplaintEscalated;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.ComplaintWithdrawn;
import cis.api.care.event.DeadlineMissed;
import cis.api.care.event.FeedbackEscalated;
import cis.api.care.event.FeedbackRepliedTo;
import cis.api.care.event.FeedbackSubmitted;
import cis.api.care.event.FinalResponseSent;
import cis.api.care.event.FindingRecorded;
import cis.api.care.event.InvestigatorAssigned;
import cis.api.care.event.ReferredToExternalReview;
import cis.api.care.event.ResolutionAccepted;
import cis.api.care.event.ResolutionProposed;
import cis.api.care.event.ResolutionRejected;
import cis.api.care.event.SeverityClassified;
import java.util.Optional;

/** When complaints and feedback came and went, where somebody said so. */
public final class CareMoments {

    private CareMoments() {}

    public static Optional<BusinessTime> of(CareEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case ComplaintFiled e -> e.receivedOn();
                    case ComplaintAcknowledged e -> e.occurredOn();
                    case InvestigatorAssigned e -> e.occurredOn();
                    case FindingRecorded e -> e.occurredOn();
                    case SeverityClassified e -> null;
                    case ResolutionProposed e -> e.occurredOn();
                    case ResolutionAccepted e -> e.occurredOn();
                    case ResolutionRejected e -> e.occurredOn();
                    case ComplaintEscalated e -> e.occurredOn();
                    case FinalResponseSent e -> e.occurredOn();
                    case ReferredToExternalReview e -> e.occurredOn();
                    case ComplaintClosed e -> e.occurredOn();
                    case ComplaintReopened e -> e.occurredOn();
                    case ComplaintWithdrawn e -> e.occurredOn();
                    case DeadlineMissed e -> null;
                    case FeedbackSubmitted e -> e.submittedOn();
                    case FeedbackRepliedTo e -> null;
                    case FeedbackEscalated e -> null;
                });
    }
}
