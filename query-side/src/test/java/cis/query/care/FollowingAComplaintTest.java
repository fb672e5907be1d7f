package cis.query.care;

import static cis.query.story.Complaining.complaint;
import static cis.query.story.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSeverity;
import cis.api.care.ComplaintState;
import cis.api.care.query.ComplaintStep;
import cis.api.care.query.ComplaintView;
import cis.query.story.Complaining;
import cis.query.story.Story;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowingAComplaintTest {

    private final Story story = new Story();

    @Test
    void a_complaint_that_came_in_is_to_be_acknowledged_within_its_days() {
        filed("Late");
        assertThat(document().state()).isEqualTo(ComplaintState.RECEIVED);
        assertThat(document().progress().owed()).isEqualTo(ComplaintDeadline.ACKNOWLEDGEMENT);
        assertThat(document().undueUntil()).isEqualTo("2026-03-06");
        assertThat(document().progress().isOverdue(LocalDate.of(2026, 3, 6))).isFalse();
        assertThat(document().progress().isOverdue(LocalDate.of(2026, 3, 7))).isTrue();
    }

    @Test
    void an_acknowledged_one_is_to_be_answered() {
        filed("Late").acknowledged("2026-03-02");
        assertThat(document().state()).isEqualTo(ComplaintState.ACKNOWLEDGED);
        assertThat(document().progress().owed()).isEqualTo(ComplaintDeadline.FINAL_RESPONSE);
        assertThat(document().dueOrder()).startsWith("2026-04-26 ");
    }

    @Test
    void whoever_investigates_is_found_by_name_and_by_team() {
        filed("Late").acknowledged("2026-03-02").assigned("agent-17", "desk", "2026-03-03");
        assertThat(document().state()).isEqualTo(ComplaintState.UNDER_INVESTIGATION);
        assertThat(document().assignees()).containsExactly("agent-17", "desk");
        assertThat(document().version()).isEqualTo(3);
    }

    @Test
    void nothing_is_owed_while_it_is_the_turn_of_the_customer() {
        Complaining complaint = filed("Late").acknowledged("2026-03-02").proposed("relief", null, true, "2026-03-03");
        assertThat(document().dueOrder()).isNull();
        assertThat(document().undueUntil()).isEqualTo(ComplaintDocument.NEVER_DUE);
        complaint.rejected("2026-03-04");
        assertThat(document().progress().owed()).isEqualTo(ComplaintDeadline.FINAL_RESPONSE);
        complaint.escalated("head of service", "2026-03-05");
        assertThat(document().progress().owed()).isEqualTo(ComplaintDeadline.FINAL_RESPONSE);
        complaint.answeredForTheLastTime("2026-03-06");
        assertThat(document().progress().owed()).isNull();
        complaint.referred("Ombudsman", "2026-03-25");
        assertThat(document().state()).isEqualTo(ComplaintState.EXTERNAL_REVIEW);
        assertThat(document().open()).isTrue();
    }

    @Test
    void a_reopened_one_is_to_be_answered_anew_and_its_closing_no_longer_holds() {
        Complaining complaint = filed("Late").acknowledged("2026-03-02");
        complaint.closed(ComplaintOutcome.UPHELD, "carrier", "2026-03-05");
        assertThat(document().open()).isFalse();
        assertThat(view().outcome()).isEqualTo(ComplaintOutcome.UPHELD);
        assertThat(view().rootCause()).isEqualTo("carrier");
        complaint.reopened("2026-03-20");
        assertThat(document().state()).isEqualTo(ComplaintState.UNDER_INVESTIGATION);
        assertThat(document().undueUntil()).isEqualTo("2026-05-15");
        assertThat(view().outcome()).isNull();
        assertThat(view().rootCause()).isNull();
    }

    @Test
    void a_withdrawn_one_is_not_open() {
        filed("Late").withdrawn("2026-03-02");
        assertThat(document().open()).isFalse();
        assertThat(document().dueOrder()).isNull();
    }

    @Test
    void what_was_missed_stays_known() {
        filed("Late")
                .late(ComplaintDeadline.ACKNOWLEDGEMENT)
                .acknowledged("2026-03-12")
                .late(ComplaintDeadline.FINAL_RESPONSE);
        assertThat(view().missed())
                .containsExactly(ComplaintDeadline.ACKNOWLEDGEMENT, ComplaintDeadline.FINAL_RESPONSE);
        assertThat(document().state()).isEqualTo(ComplaintState.ACKNOWLEDGED);
    }

    @Test
    void its_course_tells_every_step_with_the_state_after_it() {
        filed("Late")
                .acknowledged("2026-03-02")
                .assigned("agent-17", null, "2026-03-03")
                .found("The carrier lost it.", "2026-03-04")
                .classified(ComplaintSeverity.HIGH, null)
                .proposed("relief", "5.00", true, "2026-03-05")
                .accepted("2026-03-06")
                .closed(ComplaintOutcome.UPHELD, "carrier", "2026-03-07");
        assertThat(view().course())
                .extracting(step -> step.type() + " " + step.state() + " " + step.occurredOn())
                .containsExactly(
                        "complaint.filed RECEIVED 2026-03-01",
                        "complaint.acknowledged ACKNOWLEDGED 2026-03-02",
                        "complaint.investigator-assigned UNDER_INVESTIGATION 2026-03-03",
                        "complaint.finding-recorded UNDER_INVESTIGATION 2026-03-04",
                        "complaint.severity-classified UNDER_INVESTIGATION 2026-03-01T10:00:00Z",
                        "complaint.resolution-proposed RESOLUTION_PROPOSED 2026-03-05",
                        "complaint.resolution-accepted ACCEPTED 2026-03-06",
                        "complaint.closed CLOSED 2026-03-07");
        ComplaintStep proposal = view().course().get(5);
        assertThat(proposal.details().text()).isEqualTo("Postage back.");
        assertThat(proposal.details().response()).isEqualTo("relief");
        assertThat(proposal.details().timely()).isTrue();
        assertThat(proposal.actor()).isEqualTo("anna");
        assertThat(proposal.position()).isEqualTo(6);
        assertThat(view().version()).isEqualTo(8);
    }

    @Test
    void what_was_said_and_is_erased_is_left_out_and_marked() {
        filed(null).found(null, "2026-03-04").classified(ComplaintSeverity.HIGH, null);
        ComplaintView erased = view();
        assertThat(erased.erased()).isTrue();
        assertThat(erased.subject()).isNull();
        assertThat(erased.description()).isNull();
        assertThat(erased.category()).isEqualTo("delivery");
        assertThat(erased.course()).extracting(step -> step.details().erased()).containsExactly(true, true, null);
    }

    @Test
    void of_what_was_said_a_document_holds_the_subject_only() {
        filed("The parcel never came").found("The carrier lost it.", "2026-03-04");
        assertThat(document().toString()).contains("The parcel never came").doesNotContain("again", "carrier");
    }

    private Complaining filed(@Nullable String subject) {
        return Complaining.filed(story, 1, ADA, "delivery", ComplaintSeverity.LOW, "A", "2026-03-01", subject);
    }

    private ComplaintDocument document() {
        return Objects.requireNonNull(
                story.folded(new ComplaintProjection()).get(complaint(1).toString()));
    }

    private ComplaintView view() {
        return ComplaintHistory.view(story.events(), LocalDate.of(2026, 3, 10)).orElseThrow();
    }
}
