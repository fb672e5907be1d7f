package cis.command.care;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CommandRejected;
import cis.api.care.CareError;
import cis.api.care.ComplaintState;
import cis.api.care.event.ComplaintEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every step, at the aggregate itself. */
class TakingComplaintsTheirCourseTest extends CareTest {

    static Stream<Arguments> cells() {
        return Arrays.stream(ComplaintState.values())
                .flatMap(state -> Arrays.stream(ComplaintStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void a_step_leads_where_the_table_says_or_is_refused(ComplaintState from, ComplaintStep step) {
        ResultValidator<Complaint> result = complaint().given(courseTo(from)).when(Steps.command(step));
        if (ComplaintCourse.next(from, step).isEmpty()) {
            result.expectNoEvents().expectException(refusal(from));
        } else {
            ComplaintState to = ComplaintCourse.next(from, step).get();
            result.expectSuccessfulHandlerExecution()
                    .expectState(
                            complaint -> assertThat(complaint.file().state()).isEqualTo(to));
            if (step == ComplaintStep.ACKNOWLEDGE && from != ComplaintState.RECEIVED) {
                result.expectNoEvents();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_stories_of_these_tests_lead_where_they_say(ComplaintState state) {
        List<ComplaintEvent> course = courseTo(state);
        ComplaintState reached = ComplaintState.RECEIVED;
        for (ComplaintEvent event : course) {
            reached = ComplaintCourse.after(reached, event);
        }
        assertThat(reached).isEqualTo(state);
    }

    @Test
    void every_state_can_be_reached_and_from_every_open_one_there_is_an_end() {
        assertThat(cells().map(cell -> (ComplaintState) cell.get()[0])
                        .filter(state -> state.isOpen())
                        .allMatch(state -> ComplaintCourse.next(state, ComplaintStep.WITHDRAW)
                                .filter(end -> end == ComplaintState.WITHDRAWN)
                                .isPresent()))
                .isTrue();
        assertThat(cells().flatMap(cell ->
                                ComplaintCourse.next((ComplaintState) cell.get()[0], (ComplaintStep) cell.get()[1])
                                        .stream())
                        .distinct())
                .containsExactlyInAnyOrder(ComplaintState.values());
    }

    private static CustomTypeSafeMatcher<CommandRejected> refusal(ComplaintState state) {
        String possible = ComplaintCourse.possible(state).stream()
                .map(ComplaintStep::verb)
                .collect(Collectors.joining(", "));
        return new CustomTypeSafeMatcher<>("a refusal that names " + state + " and " + possible) {
            @Override
            protected boolean matchesSafely(CommandRejected refused) {
                return refused.rejection().code().equals(CareError.COMPLAINT_STEP_NOT_POSSIBLE.name())
                        && refused.rejection().category().status() == 409
                        && refused.rejection().detail().contains("is " + state)
                        && refused.rejection().detail().contains(possible.isEmpty() ? "nothing" : possible);
            }
        };
    }
}
