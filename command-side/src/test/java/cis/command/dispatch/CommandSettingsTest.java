package cis.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandSettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void nothing_but_waiting_for_a_place_and_keeping_in_memory_may_be_zero() {
        assertThat(new CommandSettings(SECOND, 1, Duration.ZERO, 1, 1, 1, 1, 0, SECOND))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommandSettings(SECOND, 1, Duration.ZERO, 1, 1, 1, 0, 0, SECOND))
                .withMessage("cis.commands.snapshot-every must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommandSettings(SECOND, 0, Duration.ZERO, 1, 1, 1, 1, 0, SECOND))
                .withMessage("cis.commands.concurrent must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommandSettings(SECOND, 1, SECOND.negated(), 1, 1, 1, 1, 0, SECOND))
                .withMessage("cis.commands.queue-timeout must be at least 0");
    }
}
