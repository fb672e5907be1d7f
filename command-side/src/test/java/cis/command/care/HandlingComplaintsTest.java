package cis.command.care;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Complaints.DRIVER;
import static cis.testkit.Complaints.LATE_ATLAS;
import static cis.testkit.Complaints.RECEIVED;
import static cis.testkit.Complaints.RESPOND_BY;
import static cis.testkit.Complaints.acknowledged;
import static cis.testkit.Complaints.assigned;
import static cis.testkit.Complaints.file;
import static cis.testkit.Complaints.filed;
import static cis.testkit.Complaints.proposed;
import static cis.testkit.Complaints.summary;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.BusinessTime;
import cis.api.GeneralError;
import cis.api.care.CareError;
import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintSeverity;
import cis.api.care.ComplaintState;
import cis.api.care.command.AssignInvestigator;
import cis.api.care.command.ClassifySeverity;
import cis.api.care.command.ProposeResolution;
import cis.api.care.event.ComplaintEvent;
import cis.api.care.event.DeadlineMissed;
import cis.api.care.event.InvestigatorAssigned;
import cis.api.care.event.ResolutionProposed;
import cis.api.care.event.ResolutionRejected;
import cis.api.care.event.SeverityClassified;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class HandlingComplaintsTest extends CareTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CLASSIFY_SEVERITY")
    void a_step_happens_from_the_day_of_receipt_to_tomorrow(ComplaintStep step) {
        at(step, BusinessTime.of(RECEIVED)).expectSuccessfulHandlerExecution();
        at(step, BusinessTime.of(TODAY.plusDays(1))).expectSuccessfulHandlerExecution();
        refused(
                at(step, BusinessTime.of(RECEIVED.minusDays(1))),
                CareError.COMPLAINT_STEP_BEFORE_RECEIPT,
                "/occurredOn");
        refused(at(step, BusinessTime.of(TODAY.plusDays(2))), GeneralError.OCCURRED_ON_IMPLAUSIBLE, "/occurredOn");
    }

    /** Where the step begins; closing needs a state without a time to wait for. */
    private static ResultValidator<Complaint> at(ComplaintStep step, BusinessTime occurredOn) {
        ComplaintState from = step == ComplaintStep.CLOSE
                ? ComplaintState.ACCEPTED
                : Stream.of(ComplaintState.values())
                        .filter(state -> ComplaintCourse.next(state, step).isPresent())
                        .findFirst()
                        .orElseThrow();
        return complaint().given(courseTo(from)).when(Steps.command(step, occurredOn));
    }

    @Test
    void moments_are_compared_as_moments_where_both_are_known() {
        BusinessTime received = new BusinessTime("2026-02-26T10:00:00+01:00");
        ComplaintEvent moment = filed(file(received, null, null));
        complaint()
                .given(moment)
                .when(Steps.command(ComplaintStep.ACKNOWLEDGE, new BusinessTime("2026-02-26T09:00:00Z")))
                .expectSuccessfulHandlerExecution();
        refused(
                complaint()
                        .given(moment)
                        .when(Steps.command(ComplaintStep.ACKNOWLEDGE, new BusinessTime("2026-02-26T08:59:59Z"))),
                CareError.COMPLAINT_STEP_BEFORE_RECEIPT,
                "/occurredOn");
    }

    @Test
    void somebody_investigates_and_not_whom_it_is_about() {
        assign("agent-8", null).expectEvents(new InvestigatorAssigned(LATE_ATLAS, ADA, "agent-8", null, null));
        assign(null, "Complaints").expectSuccessfulHandlerExecution();
        refused(assign(null, null), CareError.INVESTIGATOR_MISSING, "/investigator");
        refused(assign(DRIVER, "Complaints"), CareError.INVESTIGATOR_COMPLAINED_ABOUT, "/investigator");
    }

    @Test
    void the_same_investigator_again_changes_nothing() {
        assign("agent-7", null).expectSuccessfulHandlerExecution().expectNoEvents();
        assign("agent-7", "Complaints")
                .expectEvents(new InvestigatorAssigned(LATE_ATLAS, ADA, "agent-7", "Complaints", null));
    }

    private static ResultValidator<Complaint> assign(@Nullable String investigator, @Nullable String team) {
        return complaint()
                .given(courseTo(ComplaintState.UNDER_INVESTIGATION))
                .when(new AssignInvestigator(LATE_ATLAS, investigator, team, null));
    }

    @Test
    void the_same_severity_changes_nothing_and_another_says_the_one_before() {
        complaint()
                .given(filed())
                .when(new ClassifySeverity(LATE_ATLAS, ComplaintSeverity.MEDIUM, "sure"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        SeverityClassified high = new SeverityClassified(
                LATE_ATLAS, ADA, ComplaintSeverity.HIGH, "third time", summary(ComplaintSeverity.MEDIUM));
        complaint()
                .given(filed())
                .when(new ClassifySeverity(LATE_ATLAS, ComplaintSeverity.HIGH, "third time"))
                .expectEvents(high);
        complaint()
                .given(filed(), high)
                .when(new ClassifySeverity(LATE_ATLAS, ComplaintSeverity.LOW, null))
                .expectEvents(new SeverityClassified(
                        LATE_ATLAS, ADA, ComplaintSeverity.LOW, null, summary(ComplaintSeverity.HIGH)));
    }

    @Test
    void a_resolution_is_timely_on_the_last_day_and_not_on_the_next() {
        proposeOn(RESPOND_BY, null).expectEvents(proposal(true, null));
        proposeOn(RESPOND_BY.plusDays(1), null)
                .expectEvents(
                        new DeadlineMissed(LATE_ATLAS, ADA, ComplaintDeadline.FINAL_RESPONSE, RESPOND_BY, summary()),
                        proposal(false, null));
    }

    @Test
    void another_system_says_itself_whether_it_was_timely_and_only_another_system() {
        refused(proposeOn(RECEIVED, true), CareError.TIMELY_MISPLACED, "/timely");
        List<ComplaintEvent> course = new ArrayList<>(courseTo(ComplaintState.UNDER_INVESTIGATION));
        course.set(0, filed(file(BusinessTime.of(RECEIVED), "cfpb", "1")));
        complaint()
                .given(course)
                .when(new ProposeResolution(LATE_ATLAS, "a refund", "Refund", null, false, null))
                .expectEvents(proposal(false, null));
        complaint()
                .given(course)
                .when(new ProposeResolution(LATE_ATLAS, "a refund", "Refund", null, null, null))
                .expectEvents(proposal(true, null));
        complaintOn(RESPOND_BY.plusDays(1))
                .given(course)
                .when(new ProposeResolution(LATE_ATLAS, "a refund", "Refund", null, true, null))
                .expectEvents(proposal(true, null));
    }

    private static ResultValidator<Complaint> proposeOn(LocalDate today, @Nullable Boolean timely) {
        return complaintOn(today)
                .given(courseTo(ComplaintState.UNDER_INVESTIGATION))
                .when(new ProposeResolution(LATE_ATLAS, "a refund", "Refund", null, timely, null));
    }

    @Test
    void a_second_proposal_names_the_response_of_the_first() {
        complaint()
                .given(
                        filed(),
                        acknowledged(),
                        assigned(),
                        proposed(null),
                        new ResolutionRejected(LATE_ATLAS, ADA, "no", null))
                .when(new ProposeResolution(LATE_ATLAS, "a refund", "Refund", null, null, null))
                .expectEvents(proposal(true, "Refund"));
    }

    private static ResolutionProposed proposal(boolean timely, @Nullable String previous) {
        return new ResolutionProposed(LATE_ATLAS, ADA, "a refund", "Refund", previous, null, timely, null, summary());
    }

    @Test
    void without_a_day_summaries_say_the_moment_of_recording_where_it_was_recorded() {
        Instant recorded = Instant.parse("2026-02-26T23:30:00Z");
        ComplaintFile file = new ComplaintFile(filed(file(null, null, null)), recorded);
        assertThat(file.summary(ZoneId.of("Europe/Dublin")).receivedOn().date()).isEqualTo(RECEIVED);
        assertThat(file.summary(ZoneId.of("Europe/Paris")).receivedOn())
                .isEqualTo(new BusinessTime("2026-02-27T00:30+01:00"));
        assertThat(file.received(ZoneId.of("Europe/Paris"))).isEqualTo(BusinessTime.of(RECEIVED.plusDays(1)));
    }
}
