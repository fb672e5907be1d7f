package cis.command.care;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Complaints.CREDIT;
import static cis.testkit.Complaints.LATE_ATLAS;
import static cis.testkit.Complaints.REFUND;
import static cis.testkit.Complaints.acknowledged;
import static cis.testkit.Complaints.assigned;
import static cis.testkit.Complaints.filed;
import static cis.testkit.Complaints.proposed;
import static cis.testkit.Complaints.redress;
import static cis.testkit.Complaints.summary;
import static cis.testkit.Customers.ACME;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;

import cis.api.BusinessTime;
import cis.api.ErrorCode;
import cis.api.Money;
import cis.api.billing.BillingError;
import cis.api.billing.CreditNoteId;
import cis.api.billing.PaymentId;
import cis.api.care.CareError;
import cis.api.care.ComplaintClosing;
import cis.api.care.ComplaintDeadlines;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintState;
import cis.api.care.Redress;
import cis.api.care.command.CloseComplaint;
import cis.api.care.command.ProposeResolution;
import cis.api.care.command.ReopenComplaint;
import cis.api.care.command.SendFinalResponse;
import cis.api.care.event.ComplaintClosed;
import cis.api.care.event.ComplaintEvent;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.FinalResponseSent;
import cis.api.care.event.ResolutionAccepted;
import cis.api.care.event.ResolutionRejected;
import cis.command.care.NamedRecords.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClosingComplaintsTest extends CareTest {

    private static final Map<String, Named> HERS = Map.of(
            "/creditNoteId", new Named(ADA, "EUR"),
            "/paymentId", new Named(ADA, "EUR"),
            "/redress/creditNoteId", new Named(ADA, "EUR"),
            "/redress/paymentId", new Named(ADA, "EUR"));

    @Test
    void no_reply_is_an_outcome_only_after_a_final_response() {
        close(ComplaintState.FINAL_RESPONSE_SENT, ComplaintOutcome.NO_REPLY).expectSuccessfulHandlerExecution();
        refused(close(ComplaintState.ACCEPTED, ComplaintOutcome.NO_REPLY), CareError.NO_REPLY_MISPLACED, "/outcome");
        refused(
                close(ComplaintState.EXTERNAL_REVIEW, ComplaintOutcome.NO_REPLY),
                CareError.NO_REPLY_MISPLACED,
                "/outcome");
    }

    private static ResultValidator<Complaint> close(ComplaintState from, ComplaintOutcome outcome) {
        return complaint()
                .given(courseTo(from))
                .when(new CloseComplaint(LATE_ATLAS, outcome, "Carrier", null, null, null));
    }

    @Test
    void the_customer_may_answer_for_so_many_days_after_the_final_response() {
        complaint()
                .given(courseTo(ComplaintState.REJECTED))
                .when(new SendFinalResponse(LATE_ATLAS, "last word", 14, BusinessTime.of(TODAY.minusDays(1))))
                .expectEvents(new FinalResponseSent(
                        LATE_ATLAS, ADA, "last word", 14, TODAY.plusDays(13), BusinessTime.of(TODAY.minusDays(1))));
    }

    @Test
    void a_complaint_is_not_closed_while_the_customer_may_still_answer() {
        closeOn(REPLY_BY.plusDays(1), null).expectSuccessfulHandlerExecution();
        refused(closeOn(REPLY_BY, null), CareError.REPLY_STILL_POSSIBLE);
        refused(closeOn(TODAY.plusDays(50), BusinessTime.of(REPLY_BY)), CareError.REPLY_STILL_POSSIBLE);
        refused(closeOn(REPLY_BY, BusinessTime.of(REPLY_BY.plusDays(1))), CareError.REPLY_STILL_POSSIBLE);
    }

    private static ResultValidator<Complaint> closeOn(LocalDate today, @Nullable BusinessTime occurredOn) {
        return complaintOn(today)
                .given(courseTo(ComplaintState.FINAL_RESPONSE_SENT))
                .when(new CloseComplaint(LATE_ATLAS, ComplaintOutcome.NOT_UPHELD, "Carrier", null, null, occurredOn));
    }

    @Test
    void redress_is_money_given_by_one_document_of_the_customer_in_its_currency() {
        propose(redress(CREDIT, null), HERS).expectSuccessfulHandlerExecution();
        propose(redress(null, REFUND), HERS).expectSuccessfulHandlerExecution();
        propose(redress(null, null), Map.of()).expectSuccessfulHandlerExecution();
        refused(propose(redress(CREDIT, REFUND), HERS), CareError.REDRESS_AMBIGUOUS, "/redress/paymentId");
        refused(propose(redress(CREDIT, null), Map.of()), CareError.REDRESS_DOCUMENT_UNKNOWN, "/redress/creditNoteId");
        refused(
                propose(redress(null, REFUND), Map.of("/redress/paymentId", new Named(ACME, "EUR"))),
                CareError.REDRESS_DOCUMENT_UNKNOWN,
                "/redress/paymentId");
        refused(
                propose(redress(CREDIT, null), Map.of("/redress/creditNoteId", new Named(ADA, "GBP"))),
                CareError.REDRESS_IN_OTHER_CURRENCY,
                "/redress/creditNoteId");
    }

    @Test
    void redress_is_above_zero_and_has_the_decimals_of_its_currency() {
        propose(eur("0.01"), Map.of()).expectSuccessfulHandlerExecution();
        refusedFor("0.00", BillingError.AMOUNT_NOT_POSITIVE);
        refusedFor("0.011", BillingError.AMOUNT_TOO_PRECISE);
    }

    private static void refusedFor(String amount, ErrorCode code) {
        refused(propose(eur(amount), Map.of()), code, "/redress/amount/amount");
    }

    private static Redress eur(String amount) {
        return new Redress(new Money(new BigDecimal(amount), "EUR"), null, null);
    }

    private static ResultValidator<Complaint> propose(Redress redress, Map<String, Named> named) {
        return complaint(named)
                .given(courseTo(ComplaintState.UNDER_INVESTIGATION))
                .when(new ProposeResolution(LATE_ATLAS, "a refund", "Refund", redress, null, null));
    }

    @Test
    void money_that_an_accepted_resolution_promised_is_given_before_it_is_closed() {
        refused(closeWith(accepted(redress(null, null)), null, null), CareError.REDRESS_OUTSTANDING);
        closeWith(accepted(redress(null, null)), CREDIT, null).expectEvents(closed(redress(CREDIT, null)));
        closeWith(accepted(redress(null, REFUND)), null, null).expectEvents(closed(redress(null, REFUND)));
        closeWith(accepted(redress(null, REFUND)), CREDIT, null).expectEvents(closed(redress(CREDIT, null)));
    }

    @Test
    void money_that_was_offered_and_not_accepted_is_given_only_where_a_document_says_so() {
        closeWith(answeredFinally(), null, null).expectEvents(closed(null));
        closeWith(answeredFinally(), null, REFUND).expectEvents(closed(redress(null, REFUND)));
    }

    @Test
    void a_closing_names_one_document_that_gave_what_was_proposed() {
        refused(closeWith(accepted(redress(null, null)), CREDIT, REFUND), CareError.REDRESS_AMBIGUOUS, "/paymentId");
        refused(closeWith(accepted(null), CREDIT, null), CareError.REDRESS_MISPLACED, "/creditNoteId");
        refused(closeWith(accepted(null), null, REFUND), CareError.REDRESS_MISPLACED, "/paymentId");
        refused(
                complaint(Map.of("/creditNoteId", new Named(ADA, "GBP")))
                        .given(accepted(redress(null, null)))
                        .when(new CloseComplaint(LATE_ATLAS, ComplaintOutcome.UPHELD, "Carrier", CREDIT, null, null)),
                CareError.REDRESS_IN_OTHER_CURRENCY,
                "/creditNoteId");
    }

    private static ResultValidator<Complaint> closeWith(
            List<ComplaintEvent> course, @Nullable CreditNoteId creditNote, @Nullable PaymentId payment) {
        return complaint(HERS)
                .given(course)
                .when(new CloseComplaint(LATE_ATLAS, ComplaintOutcome.UPHELD, "Carrier", creditNote, payment, null));
    }

    private static List<ComplaintEvent> accepted(@Nullable Redress redress) {
        return List.of(
                filed(), acknowledged(), assigned(), proposed(redress), new ResolutionAccepted(LATE_ATLAS, ADA, null));
    }

    private static List<ComplaintEvent> answeredFinally() {
        return List.of(
                filed(),
                acknowledged(),
                assigned(),
                proposed(redress(null, null)),
                new ResolutionRejected(LATE_ATLAS, ADA, "no", null),
                new FinalResponseSent(LATE_ATLAS, ADA, "last word", 1, REPLY_BY, null));
    }

    private static ComplaintClosed closed(@Nullable Redress redress) {
        return new ComplaintClosed(LATE_ATLAS, ADA, ComplaintOutcome.UPHELD, "Carrier", redress, null, summary());
    }

    @Test
    void reopened_it_is_to_be_answered_as_if_received_that_day_and_takes_its_closing_back() {
        LocalDate day = TODAY.minusDays(1);
        List<ComplaintEvent> course = new ArrayList<>(courseTo(ComplaintState.ACCEPTED));
        BusinessTime closedOn = new BusinessTime("2026-02-28");
        course.add(new ComplaintClosed(LATE_ATLAS, ADA, ComplaintOutcome.UPHELD, "Carrier", null, closedOn, summary()));
        complaint()
                .given(course)
                .when(new ReopenComplaint(LATE_ATLAS, "again", BusinessTime.of(day)))
                .expectEvents(new ComplaintReopened(
                        LATE_ATLAS,
                        ADA,
                        "again",
                        new ComplaintClosing(ComplaintOutcome.UPHELD, "Carrier", closedOn),
                        new ComplaintDeadlines(
                                filed().deadlines().acknowledgeBy(),
                                day.plusDays(56),
                                ComplaintDeadlinePolicy.NAME,
                                "1"),
                        BusinessTime.of(day),
                        summary()));
    }
}
