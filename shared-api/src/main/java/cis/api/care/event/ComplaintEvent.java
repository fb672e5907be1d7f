package cis.api.care.event;

import cis.api.care.ComplaintId;

/** Everything that can happen to a complaint. */
public sealed interface ComplaintEvent extends CareEvent
        permits ComplaintFiled,
                ComplaintAcknowledged,
                InvestigatorAssigned,
                FindingRecorded,
                SeverityClassified,
                ResolutionProposed,
                ResolutionAccepted,
                ResolutionRejected,
                ComplaintEscalated,
                FinalResponseSent,
                ReferredToExternalReview,
                ComplaintClosed,
                ComplaintReopened,
                ComplaintWithdrawn,
                DeadlineMissed {

    ComplaintId complaintId();
}
