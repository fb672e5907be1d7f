package cis.command.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HandledPositionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HandledPositions positions = new HandledPositions();

    @Test
    void complete_is_everything_before_the_first_that_is_under_way() {
        positions.begin(4);
        positions.accepted(5);
        positions.passed(6);
        positions.accepted(7);
        assertThat(positions.complete()).isEqualTo(4);
        assertThat(positions.underWay()).isEqualTo(2);

        positions.handled(7);
        assertThat(positions.complete()).isEqualTo(4);
        positions.handled(5);

        assertThat(positions.complete()).isEqualTo(7);
        assertThat(positions.read()).isEqualTo(7);
    }

    @Test
    void who_waits_is_woken_when_that_position_is_handled_or_passed() throws InterruptedException {
        Thread handling = Thread.ofPlatform().start(() -> {
            positions.accepted(1);
            positions.passed(2);
            positions.accepted(3);
            positions.handled(3);
        });

        assertThat(positions.await(3, PATIENCE)).isTrue();
        assertThat(positions.await(2, PATIENCE)).isTrue();
        assertThat(handling.join(PATIENCE)).isTrue();
        assertThat(positions.await(1, Duration.ZERO)).isFalse();
        assertThat(positions.await(4, Duration.ZERO)).isFalse();
        positions.begin(4);
        assertThat(positions.await(4, Duration.ZERO)).isTrue();
    }
}
