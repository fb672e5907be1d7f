package cis.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamingStepsTest {

    @Test
    void days_come_after_the_event_before_them_and_before_the_next_one() {
        List<String> inOrder = List.of("9", "9@2026-04-01", "9@2026-04-02", "10");
        assertThat(inOrder.reversed().stream().map(StepKey::parse).sorted().map(StepKey::text))
                .containsExactlyElementsOf(inOrder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1@", "1@2026-13-01", "1@2026-04-01x", "1 ", "1234567890123456789"})
    void anything_else_is_no_name(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> StepKey.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1 x", "1 -1", "1 1 1", "x 1", "1@2026-04-01"})
    void the_end_of_a_page_is_a_step_and_a_number(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ChangePages.Place.parse(text));
    }
}
