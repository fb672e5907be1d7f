package cis.command.care;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.care.ComplaintClosing;
import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintDeadlines;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintSeverity;
import cis.api.care.ComplaintState;
import cis.api.care.ComplaintSummary;
import cis.api.care.Redress;
import cis.api.care.event.ComplaintClosed;
import cis.api.care.event.ComplaintEvent;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.DeadlineMissed;
import cis.api.care.event.FinalResponseSent;
import cis.api.care.event.InvestigatorAssigned;
import cis.api.care.event.ResolutionProposed;
import cis.api.care.event.SeverityClassified;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a complaint's rules read of its history. No texts. */
final class ComplaintFile {

    private final ComplaintFiled filed;
    private final Instant filedAt;
    private ComplaintState state = ComplaintState.RECEIVED;
    private ComplaintSeverity severity;
    private ComplaintDeadlines deadlines;
    private Set<ComplaintDeadline> missed = EnumSet.noneOf(ComplaintDeadline.class);
    private @Nullable String investigator;
    private @Nullable String team;
    private @Nullable String response;
    private @Nullable Redress redress;
    private @Nullable LocalDate replyBy;
    private @Nullable ComplaintClosed closed;
    private @Nullable Instant closedAt;

    ComplaintFile(ComplaintFiled filed, Instant filedAt) {
        this.filed = withoutTexts(filed);
        this.filedAt = filedAt;
        this.severity = filed.severity();
        this.deadlines = filed.deadlines();
    }

    private static ComplaintFiled withoutTexts(ComplaintFiled e) {
        return new ComplaintFiled(
                e.complaintId(),
                e.customerId(),
                e.reference(),
                e.category(),
                e.severity(),
                null,
                null,
                e.channel(),
                e.purchaseId(),
                e.invoiceId(),
                e.product(),
                e.about(),
                e.receivedOn(),
                e.deadlines(),
                e.source(),
                e.externalId(),
                e.feedbackId());
    }

    void evolve(ComplaintEvent event, Instant at) {
        state = ComplaintCourse.after(state, event);
        switch (event) {
            case InvestigatorAssigned e -> {
                investigator = e.investigator();
                team = e.team();
            }
            case SeverityClassified e -> severity = e.severity();
            case ResolutionProposed e -> {
                response = e.response();
                redress = e.redress();
            }
            case FinalResponseSent e -> replyBy = e.replyBy();
            case ComplaintClosed e -> {
                closed = e;
                closedAt = at;
            }
            case ComplaintReopened e -> {
                deadlines = e.deadlines();
                missed.remove(ComplaintDeadline.FINAL_RESPONSE);
                redress = null;
            }
            case DeadlineMissed e -> missed.add(e.deadline());
            default -> {
                // only the state, or a text
            }
        }
    }

    ComplaintId id() {
        return filed.complaintId();
    }

    CustomerId customerId() {
        return filed.customerId();
    }

    ComplaintState state() {
        return state;
    }

    ComplaintSeverity severity() {
        return severity;
    }

    ComplaintDeadlines deadlines() {
        return deadlines;
    }

    boolean isOfOtherSystem() {
        return filed.source() != null;
    }

    boolean isAbout(@Nullable String agent) {
        return agent != null && agent.equals(filed.about());
    }

    boolean isAssignedTo(@Nullable String agent, @Nullable String group) {
        return Objects.equals(investigator, agent) && Objects.equals(team, group);
    }

    /** Of the latest proposal. */
    @Nullable
    String response() {
        return response;
    }

    /** Of the latest proposal. */
    @Nullable
    Redress redress() {
        return redress;
    }

    /** The last day on which the customer may answer. */
    LocalDate replyBy() {
        return Objects.requireNonNull(replyBy);
    }

    /** CARE-20, CARE-21. */
    boolean misses(ComplaintDeadline deadline, LocalDate day) {
        return ComplaintCourse.owes(state, deadline)
                && !missed.contains(deadline)
                && ComplaintDeadlinePolicy.isMissed(dueOn(deadline), day);
    }

    LocalDate dueOn(ComplaintDeadline deadline) {
        return switch (deadline) {
            case ACKNOWLEDGEMENT -> deadlines.acknowledgeBy();
            case FINAL_RESPONSE -> deadlines.respondBy();
        };
    }

    /** As it was given, else the day of its recording. */
    BusinessTime received(ZoneId zone) {
        BusinessTime given = filed.receivedOn();
        return given == null ? BusinessTime.of(filedAt.atZone(zone).toLocalDate()) : given;
    }

    ComplaintSummary summary(ZoneId zone) {
        return new ComplaintSummary(
                filed.category(), severity, filed.product(), given(filed.receivedOn(), filedAt, zone));
    }

    /** How it was closed last. */
    ComplaintClosing closing(ZoneId zone) {
        ComplaintClosed last = Objects.requireNonNull(closed);
        return new ComplaintClosing(
                last.outcome(), last.rootCause(), given(last.occurredOn(), Objects.requireNonNull(closedAt), zone));
    }

    private static BusinessTime given(@Nullable BusinessTime given, Instant recorded, ZoneId zone) {
        return given == null
                ? new BusinessTime(recorded.atZone(zone).toOffsetDateTime().toString())
                : given;
    }
}
