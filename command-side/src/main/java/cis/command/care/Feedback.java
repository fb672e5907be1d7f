package cis.command.care;

import cis.api.CommandRejected;
import cis.api.care.CareError;
import cis.api.care.FeedbackId;
import cis.api.care.command.EscalateFeedbackToComplaint;
import cis.api.care.command.ReplyToFeedback;
import cis.api.care.command.SubmitFeedback;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.FeedbackEscalated;
import cis.api.care.event.FeedbackRepliedTo;
import cis.api.care.event.FeedbackSubmitted;
import cis.api.customer.CustomerError;
import cis.command.aggregate.Faults;
import cis.command.aggregate.OccurredOnPolicy;
import cis.command.aggregate.RememberingAggregate;
import cis.command.aggregate.Today;
import cis.command.customer.CustomerFacts;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What a customer thinks: submitted once, answered as often as there is something to say, perhaps made a complaint of. */
@Aggregate(type = "feedback", cache = "aggregateCache")
class Feedback extends RememberingAggregate {

    /** Of a complaint that was feedback without a channel. */
    static final String CHANNEL = "feedback";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable FeedbackId id;

    private @Nullable FeedbackSubmitted submitted;
    private @Nullable String lastReply;
    private boolean escalated;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SubmitFeedback command, CustomerFacts customer, Today today) {
        customer.requireKnown();
        customer.requireNotClosed();
        Faults faults = new Faults();
        if (command.submittedOn() != null) {
            OccurredOnPolicy.check(command.submittedOn(), today, "/submittedOn", faults);
        }
        faults.refuse();
        AggregateLifecycle.apply(new FeedbackSubmitted(
                command.feedbackId(),
                customer.id(),
                command.kind(),
                command.rating(),
                command.text(),
                command.channel(),
                command.product(),
                command.submittedOn(),
                command.source(),
                command.externalId()));
    }

    @CommandHandler
    void handle(ReplyToFeedback command) {
        if (!command.text().equals(lastReply)) {
            AggregateLifecycle.apply(
                    new FeedbackRepliedTo(submitted().feedbackId(), submitted().customerId(), command.text()));
        }
    }

    /** CARE-31: the complaint begins in the same unit of work, received today, whatever day the feedback is of. */
    @CommandHandler
    void handle(
            EscalateFeedbackToComplaint command,
            CustomerFacts customer,
            CareTerms terms,
            NewComplaintReference reference,
            Today today)
            throws Exception {
        if (customer.erased()) {
            throw new CommandRejected(CustomerError.CUSTOMER_ERASED);
        }
        if (escalated) {
            throw new CommandRejected(CareError.FEEDBACK_ESCALATED);
        }
        ComplaintFiled filed = filed(command, submitted(), reference.text(), terms, today);
        AggregateLifecycle.apply(
                new FeedbackEscalated(submitted().feedbackId(), submitted().customerId(), command.complaintId()));
        AggregateLifecycle.createNew(Complaint.class, () -> new Complaint(filed));
    }

    private static ComplaintFiled filed(
            EscalateFeedbackToComplaint command,
            FeedbackSubmitted feedback,
            String reference,
            CareTerms terms,
            Today today) {
        return new ComplaintFiled(
                command.complaintId(),
                feedback.customerId(),
                reference,
                command.category(),
                command.severity(),
                command.subject(),
                feedback.text(),
                Objects.requireNonNullElse(feedback.channel(), CHANNEL),
                null,
                null,
                feedback.product(),
                null,
                null,
                terms.deadlines().of(today.date()),
                null,
                null,
                feedback.feedbackId());
    }

    private FeedbackSubmitted submitted() {
        return Objects.requireNonNull(submitted);
    }

    @EventSourcingHandler
    void on(FeedbackSubmitted event) {
        id = event.feedbackId();
        submitted = event;
    }

    @EventSourcingHandler
    void on(FeedbackRepliedTo event) {
        lastReply = event.text();
    }

    @EventSourcingHandler
    void on(FeedbackEscalated event) {
        escalated = true;
    }
}
