package cis.command.care;

import static cis.api.care.ComplaintState.ACCEPTED;
import static cis.api.care.ComplaintState.ACKNOWLEDGED;
import static cis.api.care.ComplaintState.CLOSED;
import static cis.api.care.ComplaintState.ESCALATED;
import static cis.api.care.ComplaintState.EXTERNAL_REVIEW;
import static cis.api.care.ComplaintState.FINAL_RESPONSE_SENT;
import static cis.api.care.ComplaintState.RECEIVED;
import static cis.api.care.ComplaintState.REJECTED;
import static cis.api.care.ComplaintState.RESOLUTION_PROPOSED;
import static cis.api.care.ComplaintState.UNDER_INVESTIGATION;
import static cis.api.care.ComplaintState.WITHDRAWN;

import cis.api.CommandRejected;
import cis.api.care.CareError;
import cis.api.care.ComplaintDeadline;
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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * CARE-01: the course of a complaint, as one table: where each step may begin, and where it leads. All else is refused.
 * Sources: DOMAIN, care; the stages of ISO 10002.
 */
final class ComplaintCourse {

    private static final Set<ComplaintState> WITH_THE_COMPANY =
            EnumSet.of(RECEIVED, ACKNOWLEDGED, UNDER_INVESTIGATION, REJECTED, ESCALATED);

    private static final Map<ComplaintStep, Map<ComplaintState, ComplaintState>> TABLE = table();

    private ComplaintCourse() {}

    /** Where a step leads; empty where it is refused. */
    static Optional<ComplaintState> next(ComplaintState from, ComplaintStep step) {
        return Optional.ofNullable(TABLE.getOrDefault(step, Map.of()).get(from));
    }

    static List<ComplaintStep> possible(ComplaintState from) {
        return Arrays.stream(ComplaintStep.values())
                .filter(step -> next(from, step).isPresent())
                .toList();
    }

    /** @throws CommandRejected when the step does not begin there */
    static void require(ComplaintState from, ComplaintStep step) {
        if (next(from, step).isEmpty()) {
            String possible = possible(from).stream().map(ComplaintStep::verb).collect(Collectors.joining(", "));
            throw new CommandRejected(
                    CareError.COMPLAINT_STEP_NOT_POSSIBLE,
                    "The complaint is " + from + "; possible now: " + (possible.isEmpty() ? "nothing" : possible)
                            + ".");
        }
    }

    /** CARE-20: whether the company owes it there; what it owes no longer cannot be missed. */
    static boolean owes(ComplaintState state, ComplaintDeadline deadline) {
        return switch (deadline) {
            case ACKNOWLEDGEMENT -> state == RECEIVED;
            case FINAL_RESPONSE -> WITH_THE_COMPANY.contains(state);
        };
    }

    /** Where a complaint is after what happened to it. */
    static ComplaintState after(ComplaintState before, ComplaintEvent event) {
        return switch (event) {
            case ComplaintFiled e -> RECEIVED;
            case ComplaintAcknowledged e -> ACKNOWLEDGED;
            case InvestigatorAssigned e -> before == ACKNOWLEDGED ? UNDER_INVESTIGATION : before;
            case FindingRecorded e -> before;
            case SeverityClassified e -> before;
            case DeadlineMissed e -> before;
            case ResolutionProposed e -> RESOLUTION_PROPOSED;
            case ResolutionAccepted e -> ACCEPTED;
            case ResolutionRejected e -> REJECTED;
            case ComplaintEscalated e -> ESCALATED;
            case FinalResponseSent e -> FINAL_RESPONSE_SENT;
            case ReferredToExternalReview e -> EXTERNAL_REVIEW;
            case ComplaintClosed e -> CLOSED;
            case ComplaintReopened e -> UNDER_INVESTIGATION;
            case ComplaintWithdrawn e -> WITHDRAWN;
        };
    }

    private static Map<ComplaintStep, Map<ComplaintState, ComplaintState>> table() {
        Map<ComplaintStep, Map<ComplaintState, ComplaintState>> table = new EnumMap<>(ComplaintStep.class);
        Set<ComplaintState> open = Arrays.stream(ComplaintState.values())
                .filter(ComplaintState::isOpen)
                .collect(Collectors.toSet());
        Set<ComplaintState> investigated = EnumSet.of(UNDER_INVESTIGATION, REJECTED, ESCALATED, EXTERNAL_REVIEW);
        table.put(ComplaintStep.ACKNOWLEDGE, but(stay(open), RECEIVED, ACKNOWLEDGED));
        table.put(ComplaintStep.ASSIGN, but(stay(investigated), ACKNOWLEDGED, UNDER_INVESTIGATION));
        table.put(ComplaintStep.RECORD_FINDING, stay(investigated));
        table.put(ComplaintStep.CLASSIFY_SEVERITY, stay(open));
        table.put(
                ComplaintStep.PROPOSE_RESOLUTION,
                lead(RESOLUTION_PROPOSED, EnumSet.of(UNDER_INVESTIGATION, REJECTED, ESCALATED)));
        table.put(ComplaintStep.ACCEPT_RESOLUTION, lead(ACCEPTED, Set.of(RESOLUTION_PROPOSED)));
        table.put(ComplaintStep.REJECT_RESOLUTION, lead(REJECTED, Set.of(RESOLUTION_PROPOSED)));
        table.put(ComplaintStep.ESCALATE, lead(ESCALATED, EnumSet.of(UNDER_INVESTIGATION, REJECTED)));
        table.put(ComplaintStep.SEND_FINAL_RESPONSE, lead(FINAL_RESPONSE_SENT, EnumSet.of(REJECTED, ESCALATED)));
        table.put(ComplaintStep.REFER_EXTERNALLY, lead(EXTERNAL_REVIEW, Set.of(FINAL_RESPONSE_SENT)));
        table.put(ComplaintStep.CLOSE, lead(CLOSED, EnumSet.of(ACCEPTED, FINAL_RESPONSE_SENT, EXTERNAL_REVIEW)));
        table.put(ComplaintStep.REOPEN, lead(UNDER_INVESTIGATION, Set.of(CLOSED)));
        table.put(ComplaintStep.WITHDRAW, lead(WITHDRAWN, open));
        return table;
    }

    private static Map<ComplaintState, ComplaintState> stay(Set<ComplaintState> states) {
        return states.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    private static Map<ComplaintState, ComplaintState> lead(ComplaintState to, Set<ComplaintState> states) {
        return states.stream().collect(Collectors.toMap(Function.identity(), state -> to));
    }

    private static Map<ComplaintState, ComplaintState> but(
            Map<ComplaintState, ComplaintState> course, ComplaintState from, ComplaintState to) {
        Map<ComplaintState, ComplaintState> changed = new EnumMap<>(course);
        changed.put(from, to);
        return changed;
    }
}
