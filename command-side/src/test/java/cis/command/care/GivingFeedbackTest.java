package cis.command.care;

import static cis.command.aggregate.DecisionFixture.content;
import static cis.command.aggregate.DecisionFixture.event;
import static cis.command.aggregate.DecisionFixture.key;
import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Complaints.LATE_ATLAS;
import static cis.testkit.Complaints.REFERENCE;
import static cis.testkit.Complaints.REVIEW;
import static cis.testkit.Complaints.submit;
import static cis.testkit.Complaints.submitted;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;

import cis.api.BusinessTime;
import cis.api.GeneralError;
import cis.api.care.CareError;
import cis.api.care.ComplaintSeverity;
import cis.api.care.FeedbackKind;
import cis.api.care.command.EscalateFeedbackToComplaint;
import cis.api.care.command.ReplyToFeedback;
import cis.api.care.command.SubmitFeedback;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.FeedbackEscalated;
import cis.api.care.event.FeedbackRepliedTo;
import cis.api.care.event.FeedbackSubmitted;
import cis.api.customer.CustomerError;
import cis.api.customer.CustomerReference;
import cis.command.aggregate.Replay;
import cis.command.customer.CustomerFacts.Status;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class GivingFeedbackTest extends CareTest {

    private static final EscalateFeedbackToComplaint ESCALATE =
            new EscalateFeedbackToComplaint(REVIEW, LATE_ATLAS, "Delivery", ComplaintSeverity.LOW, "Slow");
    private static final FeedbackEscalated ESCALATED = new FeedbackEscalated(REVIEW, ADA, LATE_ATLAS);
    private static final FeedbackRepliedTo THANKS = new FeedbackRepliedTo(REVIEW, ADA, "Thanks");

    @Test
    void feedback_is_kept_as_it_was_given() {
        feedback(Status.ACTIVE).givenNoPriorActivity().when(submit()).expectEvents(submitted());
    }

    @Test
    void it_is_of_a_known_customer_who_is_not_closed() {
        refused(
                feedback(Status.UNKNOWN).givenNoPriorActivity().when(submit()),
                CustomerError.CUSTOMER_UNKNOWN,
                "/customerId");
        refused(feedback(Status.CLOSED).givenNoPriorActivity().when(submit()), CustomerError.CUSTOMER_CLOSED);
    }

    @Test
    void it_was_submitted_by_the_end_of_tomorrow() {
        submittedOn(TODAY.plusDays(1)).expectSuccessfulHandlerExecution();
        refused(submittedOn(TODAY.plusDays(2)), GeneralError.OCCURRED_ON_IMPLAUSIBLE, "/submittedOn");
    }

    private static ResultValidator<Feedback> submittedOn(LocalDate day) {
        return feedback(Status.ACTIVE)
                .givenNoPriorActivity()
                .when(new SubmitFeedback(
                        REVIEW,
                        CustomerReference.of(ADA),
                        FeedbackKind.PRAISE,
                        null,
                        "Good",
                        null,
                        null,
                        BusinessTime.of(day),
                        null,
                        null));
    }

    @Test
    void it_is_answered_as_often_as_there_is_something_else_to_say() {
        ReplyToFeedback thanks = new ReplyToFeedback(REVIEW, "Thanks");
        feedback(Status.ACTIVE).given(submitted()).when(thanks).expectEvents(THANKS);
        feedback(Status.ACTIVE)
                .given(submitted(), THANKS)
                .when(thanks)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        feedback(Status.ACTIVE)
                .given(submitted(), THANKS)
                .when(new ReplyToFeedback(REVIEW, "We have a new carrier"))
                .expectEvents(new FeedbackRepliedTo(REVIEW, ADA, "We have a new carrier"));
    }

    @Test
    void made_a_complaint_of_the_complaint_begins_in_the_same_unit_of_work() {
        feedback(Status.CLOSED)
                .given(submitted())
                .when(ESCALATE)
                .expectEvents(ESCALATED, filed("Slow delivery", "web"));
    }

    @Test
    void without_a_channel_the_complaint_says_that_it_was_feedback() {
        FeedbackSubmitted bare =
                new FeedbackSubmitted(REVIEW, ADA, FeedbackKind.REVIEW, null, "x", null, "ATLAS-1", null, null, null);
        feedback(Status.ACTIVE).given(bare).when(ESCALATE).expectEvents(ESCALATED, filed("x", "feedback"));
    }

    private static ComplaintFiled filed(String description, String channel) {
        return new ComplaintFiled(
                LATE_ATLAS,
                ADA,
                REFERENCE,
                "Delivery",
                ComplaintSeverity.LOW,
                "Slow",
                description,
                channel,
                null,
                null,
                "ATLAS-1",
                null,
                null,
                POLICY.of(TODAY),
                null,
                null,
                REVIEW);
    }

    @Test
    void it_becomes_a_complaint_once() {
        refused(feedback(Status.ACTIVE).given(submitted(), ESCALATED).when(ESCALATE), CareError.FEEDBACK_ESCALATED);
        feedback(Status.ACTIVE)
                .given(event(submitted(), content("submitted")), event(ESCALATED, key("k", "same")))
                .when(ESCALATE, key("k", "same"))
                .expectNoEvents()
                .expectResultMessagePayload(new Replay(1, 1));
    }

    @Test
    void what_an_erased_customer_said_is_gone() {
        refused(feedback(Status.ERASED).given(submitted()).when(ESCALATE), CustomerError.CUSTOMER_ERASED);
    }

    private static FixtureConfiguration<Feedback> feedback(Status status) {
        return to(Feedback.class, status, TODAY, Map.of());
    }
}
