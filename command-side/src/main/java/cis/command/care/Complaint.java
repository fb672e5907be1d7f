package cis.command.care;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintState;
import cis.api.care.ComplaintSummary;
import cis.api.care.command.AcceptResolution;
import cis.api.care.command.AcknowledgeComplaint;
import cis.api.care.command.AssignInvestigator;
import cis.api.care.command.ClassifySeverity;
import cis.api.care.command.CloseComplaint;
import cis.api.care.command.EscalateComplaint;
import cis.api.care.command.FileComplaint;
import cis.api.care.command.MarkDeadlineMissed;
import cis.api.care.command.ProposeResolution;
import cis.api.care.command.RecordFinding;
import cis.api.care.command.ReferToExternalReview;
import cis.api.care.command.RejectResolution;
import cis.api.care.command.ReopenComplaint;
import cis.api.care.command.SendFinalResponse;
import cis.api.care.command.WithdrawComplaint;
import cis.api.care.event.ComplaintAcknowledged;
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
import cis.command.aggregate.Faults;
import cis.command.aggregate.RememberingAggregate;
import cis.command.aggregate.Today;
import cis.command.customer.CustomerFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer complains of, from receipt to closing.
 *
 * <p>RECEIVED, ACKNOWLEDGED, UNDER_INVESTIGATION, RESOLUTION_PROPOSED; the customer's answer makes it ACCEPTED or
 * REJECTED; from there, or ESCALATED, it is proposed for again or answered for the last time: FINAL_RESPONSE_SENT, perhaps
 * EXTERNAL_REVIEW. CLOSED, with an outcome and a root cause, it can be reopened; WITHDRAWN it cannot. The whole course is
 * {@link ComplaintCourse}.
 */
@Aggregate(type = "complaint", cache = "aggregateCache")
class Complaint extends RememberingAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable ComplaintId id;

    private @Nullable ComplaintFile file;

    /** For Axon. */
    Complaint() {}

    /** Begins as accepted by the feedback that was escalated. */
    Complaint(ComplaintFiled filed) {
        AggregateLifecycle.apply(filed);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            FileComplaint command,
            CustomerFacts customer,
            NamedRecords named,
            CareTerms terms,
            NewComplaintReference reference,
            Today today) {
        customer.requireKnown();
        Faults faults = new Faults();
        FilingPolicy.check(command, customer.id(), named, today, faults);
        faults.refuse();
        AggregateLifecycle.apply(FilingPolicy.filed(command, customer.id(), reference.text(), terms, today));
    }

    @CommandHandler
    void handle(AcknowledgeComplaint command, CareTerms terms, Today today) {
        begin(ComplaintStep.ACKNOWLEDGE);
        refuseWrongTime(command.occurredOn(), terms, today);
        if (file().state() == ComplaintState.RECEIVED) {
            markMissed(ComplaintDeadline.ACKNOWLEDGEMENT, StepTimePolicy.day(command.occurredOn(), today), terms);
            apply(new ComplaintAcknowledged(id(), customer(), command.occurredOn(), summary(terms)));
        }
    }

    @CommandHandler
    void handle(AssignInvestigator command, CareTerms terms, Today today) {
        begin(ComplaintStep.ASSIGN);
        Faults faults = time(command.occurredOn(), terms, today);
        InvestigatorPolicy.check(command, file(), faults);
        faults.refuse();
        if (file().state() == ComplaintState.ACKNOWLEDGED
                || !file().isAssignedTo(command.investigator(), command.team())) {
            apply(new InvestigatorAssigned(
                    id(), customer(), command.investigator(), command.team(), command.occurredOn()));
        }
    }

    @CommandHandler
    void handle(RecordFinding command, CareTerms terms, Today today) {
        begin(ComplaintStep.RECORD_FINDING);
        refuseWrongTime(command.occurredOn(), terms, today);
        apply(new FindingRecorded(id(), customer(), command.finding(), command.occurredOn()));
    }

    @CommandHandler
    void handle(ClassifySeverity command, CareTerms terms) {
        begin(ComplaintStep.CLASSIFY_SEVERITY);
        if (command.severity() != file().severity()) {
            apply(new SeverityClassified(id(), customer(), command.severity(), command.reason(), summary(terms)));
        }
    }

    @CommandHandler
    void handle(ProposeResolution command, NamedRecords named, CareTerms terms, Today today) {
        begin(ComplaintStep.PROPOSE_RESOLUTION);
        Faults faults = new Faults();
        if (command.redress() != null) {
            RedressPolicy.check(command.redress(), customer(), named, faults);
        }
        StepTimePolicy.check(command.occurredOn(), file().received(terms.zone()), today, faults);
        TimelyPolicy.check(command.timely(), file(), faults);
        faults.refuse();
        LocalDate day = StepTimePolicy.day(command.occurredOn(), today);
        if (!Boolean.TRUE.equals(command.timely())) {
            markMissed(ComplaintDeadline.FINAL_RESPONSE, day, terms);
        }
        apply(new ResolutionProposed(
                id(),
                customer(),
                command.resolution(),
                command.response(),
                file().response(),
                RedressPolicy.frozen(command.redress()),
                TimelyPolicy.timely(command.timely(), day, file().deadlines()),
                command.occurredOn(),
                summary(terms)));
    }

    @CommandHandler
    void handle(AcceptResolution command, CareTerms terms, Today today) {
        begin(ComplaintStep.ACCEPT_RESOLUTION);
        refuseWrongTime(command.occurredOn(), terms, today);
        apply(new ResolutionAccepted(id(), customer(), command.occurredOn()));
    }

    @CommandHandler
    void handle(RejectResolution command, CareTerms terms, Today today) {
        begin(ComplaintStep.REJECT_RESOLUTION);
        refuseWrongTime(command.occurredOn(), terms, today);
        apply(new ResolutionRejected(id(), customer(), command.reason(), command.occurredOn()));
    }

    @CommandHandler
    void handle(EscalateComplaint command, CareTerms terms, Today today) {
        begin(ComplaintStep.ESCALATE);
        refuseWrongTime(command.occurredOn(), terms, today);
        apply(new ComplaintEscalated(id(), customer(), command.to(), command.reason(), command.occurredOn()));
    }

    @CommandHandler
    void handle(SendFinalResponse command, CareTerms terms, Today today) {
        begin(ComplaintStep.SEND_FINAL_RESPONSE);
        refuseWrongTime(command.occurredOn(), terms, today);
        LocalDate day = StepTimePolicy.day(command.occurredOn(), today);
        markMissed(ComplaintDeadline.FINAL_RESPONSE, day, terms);
        apply(new FinalResponseSent(
                id(),
                customer(),
                command.response(),
                command.responseDays(),
                day.plusDays(command.responseDays()),
                command.occurredOn()));
    }

    @CommandHandler
    void handle(ReferToExternalReview command, CareTerms terms, Today today) {
        begin(ComplaintStep.REFER_EXTERNALLY);
        refuseWrongTime(command.occurredOn(), terms, today);
        apply(new ReferredToExternalReview(
                id(), customer(), command.body(), command.reference(), command.occurredOn()));
    }

    @CommandHandler
    void handle(CloseComplaint command, NamedRecords named, CareTerms terms, Today today) {
        begin(ComplaintStep.CLOSE);
        Faults faults = time(command.occurredOn(), terms, today);
        ClosingPolicy.check(command, file(), named, faults);
        faults.refuse();
        LocalDate day = StepTimePolicy.day(command.occurredOn(), today);
        ClosingPolicy.requireReady(command, file(), day, today.date());
        apply(ClosingPolicy.closed(command, file(), summary(terms)));
    }

    @CommandHandler
    void handle(ReopenComplaint command, CareTerms terms, Today today) {
        begin(ComplaintStep.REOPEN);
        refuseWrongTime(command.occurredOn(), terms, today);
        LocalDate day = StepTimePolicy.day(command.occurredOn(), today);
        apply(new ComplaintReopened(
                id(),
                customer(),
                command.reason(),
                file().closing(terms.zone()),
                terms.deadlines().reopened(day, file().deadlines()),
                command.occurredOn(),
                summary(terms)));
    }

    @CommandHandler
    void handle(WithdrawComplaint command, CareTerms terms, Today today) {
        begin(ComplaintStep.WITHDRAW);
        refuseWrongTime(command.occurredOn(), terms, today);
        LocalDate day = StepTimePolicy.day(command.occurredOn(), today);
        markMissed(ComplaintDeadline.ACKNOWLEDGEMENT, day, terms);
        markMissed(ComplaintDeadline.FINAL_RESPONSE, day, terms);
        apply(new ComplaintWithdrawn(id(), customer(), command.statement(), command.occurredOn(), summary(terms)));
    }

    /** Nobody waits for it: what is not missed, or no longer, changes nothing. */
    @CommandHandler
    void handle(MarkDeadlineMissed command, CareTerms terms, Today today) {
        markMissed(command.deadline(), today.date(), terms);
    }

    /** CARE-22: a step that ends what is owed says that it came too late, where the clock has not said so yet. */
    private void markMissed(ComplaintDeadline deadline, LocalDate day, CareTerms terms) {
        if (file().misses(deadline, day)) {
            apply(new DeadlineMissed(id(), customer(), deadline, file().dueOn(deadline), summary(terms)));
        }
    }

    private void begin(ComplaintStep step) {
        ComplaintCourse.require(file().state(), step);
    }

    private Faults time(@Nullable BusinessTime occurredOn, CareTerms terms, Today today) {
        Faults faults = new Faults();
        StepTimePolicy.check(occurredOn, file().received(terms.zone()), today, faults);
        return faults;
    }

    private void refuseWrongTime(@Nullable BusinessTime occurredOn, CareTerms terms, Today today) {
        time(occurredOn, terms, today).refuse();
    }

    private ComplaintSummary summary(CareTerms terms) {
        return file().summary(terms.zone());
    }

    ComplaintFile file() {
        return Objects.requireNonNull(file);
    }

    private ComplaintId id() {
        return file().id();
    }

    private CustomerId customer() {
        return file().customerId();
    }

    private static void apply(ComplaintEvent event) {
        AggregateLifecycle.apply(event);
    }

    @EventSourcingHandler
    void on(ComplaintEvent event, @Timestamp Instant recordedAt) {
        if (event instanceof ComplaintFiled filed) {
            id = filed.complaintId();
            file = new ComplaintFile(filed, recordedAt);
        } else {
            file().evolve(event, recordedAt);
        }
    }
}
