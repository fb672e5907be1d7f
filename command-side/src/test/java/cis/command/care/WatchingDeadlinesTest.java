package cis.command.care;

import static cis.testkit.Complaints.ACKNOWLEDGE_BY;
import static cis.testkit.Complaints.LATE_ATLAS;
import static cis.testkit.Complaints.RECEIVED;
import static cis.testkit.Complaints.RESPOND_BY;
import static cis.testkit.Complaints.acknowledged;
import static cis.testkit.Complaints.assigned;
import static cis.testkit.Complaints.filed;
import static cis.testkit.Complaints.proposed;
import static cis.testkit.Complaints.summary;
import static cis.testkit.Customers.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.BusinessTime;
import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.MetadataKeys;
import cis.api.care.ComplaintClosing;
import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintState;
import cis.api.care.command.AcknowledgeComplaint;
import cis.api.care.command.MarkDeadlineMissed;
import cis.api.care.command.ProposeResolution;
import cis.api.care.command.WithdrawComplaint;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.ComplaintWithdrawn;
import cis.api.care.event.DeadlineMissed;
import cis.api.care.event.ResolutionProposed;
import cis.api.care.event.ResolutionRejected;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatchingDeadlinesTest extends CareTest {

    private static final MarkDeadlineMissed NOT_ACKNOWLEDGED =
            new MarkDeadlineMissed(LATE_ATLAS, ComplaintDeadline.ACKNOWLEDGEMENT);
    private static final MarkDeadlineMissed NOT_ANSWERED =
            new MarkDeadlineMissed(LATE_ATLAS, ComplaintDeadline.FINAL_RESPONSE);

    private final ComplaintStories story = new ComplaintStories();
    private final SettableClock clock = new SettableClock(RECEIVED);
    private final List<CommandMessage<Object>> asked = new ArrayList<>();
    private final DeadlineWatch watch = new DeadlineWatch(story.history, clock, Duration.ZERO, asked::add);

    @Test
    void a_deadline_is_missed_from_the_day_after_it_on() {
        story.happened(filed());
        asksOn(ACKNOWLEDGE_BY);
        asksOn(ACKNOWLEDGE_BY.plusDays(1), NOT_ACKNOWLEDGED);
        asksOn(RESPOND_BY, NOT_ACKNOWLEDGED);
        asksOn(RESPOND_BY.plusDays(1), NOT_ACKNOWLEDGED, NOT_ANSWERED);
    }

    @ParameterizedTest
    @EnumSource
    void only_what_the_company_still_owes_is_asked_about(ComplaintState state) {
        courseTo(state).forEach(story::happened);
        Set<ComplaintState> owing = Set.of(
                ComplaintState.RECEIVED,
                ComplaintState.ACKNOWLEDGED,
                ComplaintState.UNDER_INVESTIGATION,
                ComplaintState.REJECTED,
                ComplaintState.ESCALATED);
        List<MarkDeadlineMissed> expected = new ArrayList<>();
        if (state == ComplaintState.RECEIVED) {
            expected.add(NOT_ACKNOWLEDGED);
        }
        if (owing.contains(state)) {
            expected.add(NOT_ANSWERED);
        }
        asksOn(RESPOND_BY.plusDays(1), expected.toArray(MarkDeadlineMissed[]::new));
    }

    @Test
    void what_happens_between_two_looks_counts_at_the_second() {
        story.happened(filed(), acknowledged(), assigned(), proposed(null));
        asksOn(RESPOND_BY.plusDays(1));
        story.happened(new ResolutionRejected(LATE_ATLAS, ADA, "no", null));
        asksOn(RESPOND_BY.plusDays(1), NOT_ANSWERED);
        story.happened(proposed(null));
        asksOn(RESPOND_BY.plusDays(1));
    }

    @Test
    void a_complaint_is_asked_until_it_has_marked_the_deadline() {
        story.happened(filed(), acknowledged());
        asksOn(RESPOND_BY.plusDays(1), NOT_ANSWERED);
        asksOn(RESPOND_BY.plusDays(1), NOT_ANSWERED);
        story.happened(missed(ComplaintDeadline.FINAL_RESPONSE, RESPOND_BY));
        asksOn(RESPOND_BY.plusDays(2));
    }

    @Test
    void reopened_it_is_owed_an_answer_anew() {
        LocalDate reopened = RESPOND_BY.plusDays(30);
        courseTo(ComplaintState.CLOSED).forEach(story::happened);
        story.happened(new ComplaintReopened(
                LATE_ATLAS,
                ADA,
                "again",
                new ComplaintClosing(ComplaintOutcome.UPHELD, "Carrier", BusinessTime.of(reopened)),
                POLICY.reopened(reopened, filed().deadlines()),
                null,
                summary()));
        asksOn(reopened.plusDays(56));
        asksOn(reopened.plusDays(57), NOT_ANSWERED);
    }

    @Test
    void what_has_just_happened_to_is_left_alone_for_a_while() {
        Duration settle = Duration.ofMinutes(10);
        DueComplaints complaints = new DueComplaints(settle);
        story.happened(filed());
        complaints.add(story.history.all().getFirst());
        Instant filedAt = story.history.all().getFirst().recordedAt();
        LocalDate day = RESPOND_BY.plusDays(1);
        assertThat(complaints.late(filedAt.plus(settle).minusNanos(1), day, null, 10))
                .isEmpty();
        assertThat(complaints.late(filedAt.plus(settle), day, null, 10)).hasSize(2);
    }

    @Test
    void the_longest_late_is_asked_first_and_a_refusal_stops_nobody_else() {
        ComplaintId other = ComplaintStories.id(1);
        story.happened(ComplaintStories.filed(other), filed());
        List<Object> commands = new ArrayList<>();
        DeadlineWatch refused = new DeadlineWatch(story.history, clock, Duration.ZERO, command -> {
            commands.add(command.getPayload());
            throw commands.size() == 1
                    ? new CommandRejected(GeneralError.STORE_UNAVAILABLE)
                    : new IllegalStateException("of another kind");
        });
        clock.set(RESPOND_BY.plusDays(1));
        refused.look();
        assertThat(commands).hasSize(4);
        assertThat(commands.subList(0, 2))
                .containsExactlyInAnyOrder(
                        NOT_ACKNOWLEDGED, new MarkDeadlineMissed(other, ComplaintDeadline.ACKNOWLEDGEMENT));
    }

    @Test
    void one_look_asks_so_many_and_the_next_goes_on_with_the_others() {
        int all = DeadlineWatch.MOST_AT_ONCE + 10;
        for (int i = 0; i < all; i++) {
            story.happened(ComplaintStories.filed(ComplaintStories.id(i)));
        }
        clock.set(ACKNOWLEDGE_BY.plusDays(1));
        watch.look();
        assertThat(asked).hasSize(DeadlineWatch.MOST_AT_ONCE);
        watch.look();
        assertThat(asked).hasSize(all);
        assertThat(asked.stream()
                        .map(message -> ((MarkDeadlineMissed) message.getPayload()).complaintId())
                        .collect(Collectors.toSet()))
                .containsAll(
                        IntStream.range(0, all).mapToObj(ComplaintStories::id).toList());
    }

    @Test
    void after_a_start_and_in_another_process_the_same_is_asked_in_the_same_words() {
        story.happened("north", "complaint", LATE_ATLAS.toString(), filed());
        asksOn(ACKNOWLEDGE_BY.plusDays(1), NOT_ACKNOWLEDGED);
        List<CommandMessage<Object>> again = new ArrayList<>();
        new DeadlineWatch(story.history, clock, Duration.ZERO, again::add).look();
        CommandMessage<Object> first = askedLast();
        assertThat(again).singleElement().satisfies(message -> {
            assertThat(message.getPayload()).isEqualTo(NOT_ACKNOWLEDGED);
            assertThat(message.getIdentifier()).isEqualTo(first.getIdentifier());
            assertThat(message.getMetaData()).isEqualTo(first.getMetaData());
        });
        assertThat(first.getMetaData())
                .containsEntry(MetadataKeys.CLIENT, "north")
                .containsEntry(MetadataKeys.ACTOR_KIND, "system");
    }

    private final List<CommandMessage<Object>> before = new ArrayList<>();

    private void asksOn(LocalDate day, MarkDeadlineMissed... expected) {
        asked.clear();
        clock.set(day);
        watch.look();
        before.addAll(asked);
        assertThat(asked).extracting(CommandMessage::getPayload).containsExactly((Object[]) expected);
    }

    private CommandMessage<Object> askedLast() {
        return before.getLast();
    }

    private static DeadlineMissed missed(ComplaintDeadline deadline, LocalDate dueOn) {
        return new DeadlineMissed(LATE_ATLAS, ADA, deadline, dueOn, summary());
    }

    @Test
    void the_complaint_marks_it_from_the_day_after_on_and_once() {
        complaintOn(ACKNOWLEDGE_BY)
                .given(filed())
                .when(NOT_ACKNOWLEDGED)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        complaintOn(ACKNOWLEDGE_BY.plusDays(1))
                .given(filed())
                .when(NOT_ACKNOWLEDGED)
                .expectEvents(missed(ComplaintDeadline.ACKNOWLEDGEMENT, ACKNOWLEDGE_BY));
        complaintOn(ACKNOWLEDGE_BY.plusDays(1))
                .given(filed(), missed(ComplaintDeadline.ACKNOWLEDGEMENT, ACKNOWLEDGE_BY))
                .when(NOT_ACKNOWLEDGED)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        complaintOn(RESPOND_BY.plusDays(1))
                .given(filed(), missed(ComplaintDeadline.ACKNOWLEDGEMENT, ACKNOWLEDGE_BY))
                .when(NOT_ANSWERED)
                .expectEvents(missed(ComplaintDeadline.FINAL_RESPONSE, RESPOND_BY));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"RESOLUTION_PROPOSED", "ACCEPTED", "FINAL_RESPONSE_SENT", "EXTERNAL_REVIEW", "CLOSED", "WITHDRAWN"
            })
    void the_complaint_marks_nothing_that_the_company_does_not_owe(ComplaintState state) {
        for (MarkDeadlineMissed command : List.of(NOT_ACKNOWLEDGED, NOT_ANSWERED)) {
            complaintOn(RESPOND_BY.plusDays(1))
                    .given(courseTo(state))
                    .when(command)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Test
    void an_acknowledgement_that_comes_too_late_says_so_before_the_clock_has_looked() {
        AcknowledgeComplaint acknowledge = new AcknowledgeComplaint(LATE_ATLAS, null);
        complaintOn(ACKNOWLEDGE_BY).given(filed()).when(acknowledge).expectEvents(acknowledged());
        complaintOn(ACKNOWLEDGE_BY.plusDays(1))
                .given(filed())
                .when(acknowledge)
                .expectEvents(missed(ComplaintDeadline.ACKNOWLEDGEMENT, ACKNOWLEDGE_BY), acknowledged());
        complaintOn(ACKNOWLEDGE_BY.plusDays(1))
                .given(filed(), missed(ComplaintDeadline.ACKNOWLEDGEMENT, ACKNOWLEDGE_BY))
                .when(acknowledge)
                .expectEvents(acknowledged());
    }

    @Test
    void an_answer_that_comes_too_late_says_so_and_one_that_was_in_time_does_not() {
        ProposeResolution late = new ProposeResolution(LATE_ATLAS, "Sorry", null, null, null, null);
        ProposeResolution inTime =
                new ProposeResolution(LATE_ATLAS, "Sorry", null, null, null, BusinessTime.of(RESPOND_BY));
        assertThat(typesOf(late)).containsExactly(DeadlineMissed.class, ResolutionProposed.class);
        assertThat(typesOf(inTime)).containsExactly(ResolutionProposed.class);
    }

    @Test
    void what_is_withdrawn_too_late_for_both_was_missed_twice() {
        complaintOn(RESPOND_BY.plusDays(1))
                .given(filed())
                .when(new WithdrawComplaint(LATE_ATLAS, "Never mind", null))
                .expectEvents(
                        missed(ComplaintDeadline.ACKNOWLEDGEMENT, ACKNOWLEDGE_BY),
                        missed(ComplaintDeadline.FINAL_RESPONSE, RESPOND_BY),
                        new ComplaintWithdrawn(LATE_ATLAS, ADA, "Never mind", null, summary()));
    }

    private static List<Class<?>> typesOf(ProposeResolution command) {
        List<Class<?>> types = new ArrayList<>();
        complaintOn(RESPOND_BY.plusDays(1))
                .given(filed(), acknowledged(), assigned())
                .when(command)
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.predicate(events -> {
                    events.forEach(event -> types.add(event.getClass()));
                    return true;
                })));
        return types;
    }
}
