package cis.query.care;

import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintDeadlines;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSeverity;
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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a complaint has come.
 *
 * @param missed what was not done in time
 */
record Progress(
        ComplaintState state,
        ComplaintSeverity severity,
        @Nullable String investigator,
        @Nullable String team,
        ComplaintDeadlines deadlines,
        List<ComplaintDeadline> missed,
        @Nullable ComplaintOutcome outcome) {

    private static final Set<ComplaintState> TURN_OF_THE_COMPANY = EnumSet.of(
            ComplaintState.RECEIVED,
            ComplaintState.ACKNOWLEDGED,
            ComplaintState.UNDER_INVESTIGATION,
            ComplaintState.REJECTED,
            ComplaintState.ESCALATED);

    static Progress of(ComplaintFiled e) {
        return new Progress(ComplaintState.RECEIVED, e.severity(), null, null, e.deadlines(), List.of(), null);
    }

    Progress after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintFiled e -> of(e);
            case ComplaintAcknowledged e -> in(ComplaintState.ACKNOWLEDGED);
            case InvestigatorAssigned e -> assigned(e);
            case FindingRecorded e -> this;
            case SeverityClassified e ->
                new Progress(state, e.severity(), investigator, team, deadlines, missed, outcome);
            case ResolutionProposed e -> in(ComplaintState.RESOLUTION_PROPOSED);
            case ResolutionAccepted e -> in(ComplaintState.ACCEPTED);
            case ResolutionRejected e -> in(ComplaintState.REJECTED);
            case ComplaintEscalated e -> in(ComplaintState.ESCALATED);
            case FinalResponseSent e -> in(ComplaintState.FINAL_RESPONSE_SENT);
            case ReferredToExternalReview e -> in(ComplaintState.EXTERNAL_REVIEW);
            case ComplaintClosed e ->
                new Progress(ComplaintState.CLOSED, severity, investigator, team, deadlines, missed, e.outcome());
            case ComplaintReopened e ->
                new Progress(
                        ComplaintState.UNDER_INVESTIGATION, severity, investigator, team, e.deadlines(), missed, null);
            case ComplaintWithdrawn e -> in(ComplaintState.WITHDRAWN);
            case DeadlineMissed e -> missed(e.deadline());
        };
    }

    /** What the company owes next; null where it is the turn of somebody else, or of nobody. */
    @Nullable
    ComplaintDeadline owed() {
        if (!TURN_OF_THE_COMPANY.contains(state)) {
            return null;
        }
        boolean acknowledgementFirst =
                state == ComplaintState.RECEIVED && !deadlines.acknowledgeBy().isAfter(deadlines.respondBy());
        return acknowledgementFirst ? ComplaintDeadline.ACKNOWLEDGEMENT : ComplaintDeadline.FINAL_RESPONSE;
    }

    /** Last day on which what is owed is in time. */
    @Nullable
    LocalDate dueOn() {
        return switch (owed()) {
            case null -> null;
            case ACKNOWLEDGEMENT -> deadlines.acknowledgeBy();
            case FINAL_RESPONSE -> deadlines.respondBy();
        };
    }

    boolean isOverdue(LocalDate day) {
        LocalDate due = dueOn();
        return due != null && day.isAfter(due);
    }

    private Progress in(ComplaintState next) {
        return new Progress(next, severity, investigator, team, deadlines, missed, outcome);
    }

    private Progress assigned(InvestigatorAssigned e) {
        ComplaintState next = state == ComplaintState.ACKNOWLEDGED ? ComplaintState.UNDER_INVESTIGATION : state;
        return new Progress(next, severity, e.investigator(), e.team(), deadlines, missed, outcome);
    }

    private Progress missed(ComplaintDeadline deadline) {
        Set<ComplaintDeadline> all = EnumSet.of(deadline);
        all.addAll(missed);
        return new Progress(state, severity, investigator, team, deadlines, List.copyOf(all), outcome);
    }
}
