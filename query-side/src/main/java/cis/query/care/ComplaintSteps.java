package cis.query.care;

import cis.api.MetadataKeys;
import cis.api.care.ComplaintState;
import cis.api.care.event.ComplaintAcknowledged;
import cis.api.care.event.ComplaintClosed;
import cis.api.care.event.ComplaintEscalated;
import cis.api.care.event.ComplaintEvent;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.ComplaintWithdrawn;
import cis.api.care.event.DeadlineMissed;
import cis.api.care.event.FinalResponseSent;
import cis.api.care.event.FindingRecorded;
import cis.api.care.event.InvestigatorAssigned;
import cis.api.care.event.ReferredToExternalReview;
import cis.api.care.event.ResolutionAccepted;
import cis.api.care.event.ResolutionProposed;
import cis.api.care.event.ResolutionRejected;
import cis.api.care.event.SeverityClassified;
import cis.api.care.query.ComplaintStep;
import cis.platform.event.RecordedEvent;
import cis.platform.moment.CareMoments;

/** The course of a complaint, step by step. */
final class ComplaintSteps {

    private ComplaintSteps() {}

    /** @param state after it */
    static ComplaintStep of(ComplaintEvent event, RecordedEvent recorded, ComplaintState state) {
        return new ComplaintStep(
                recorded.type(),
                state,
                CareTimes.of(CareMoments.of(event).orElse(null), recorded.recordedAt()),
                recorded.recordedAt(),
                recorded.metadata(MetadataKeys.ACTOR_ID),
                recorded.metadata(MetadataKeys.ACTOR_KIND),
                recorded.id(),
                recorded.position(),
                details(event).view());
    }

    private static StepDetails details(ComplaintEvent event) {
        StepDetails details = new StepDetails();
        return switch (event) {
            case ComplaintFiled e ->
                details.said(e.subject()).severity(e.severity()).deadlines(e.deadlines());
            case ComplaintAcknowledged e -> details;
            case InvestigatorAssigned e -> details.assigned(e.investigator(), e.team());
            case FindingRecorded e -> details.said(e.finding());
            case SeverityClassified e -> details.perhapsSaid(e.reason()).severity(e.severity());
            case ResolutionProposed e ->
                details.said(e.resolution()).proposed(e.response(), e.timely()).redress(e.redress());
            case ResolutionAccepted e -> details;
            case ResolutionRejected e -> details.said(e.reason());
            case ComplaintEscalated e -> details.perhapsSaid(e.reason()).to(e.to());
            case FinalResponseSent e -> details.said(e.response()).replyBy(e.replyBy());
            case ReferredToExternalReview e -> details.referred(e.body(), e.reference());
            case ComplaintClosed e -> details.closed(e.outcome(), e.rootCause()).redress(e.redress());
            case ComplaintReopened e ->
                details.said(e.reason()).reopened(e.undone()).deadlines(e.deadlines());
            case ComplaintWithdrawn e -> details.said(e.statement());
            case DeadlineMissed e -> details.missed(e.deadline(), e.dueOn());
        };
    }
}
