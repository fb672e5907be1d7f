package cis.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cis.api.CommandRejected;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class WaitingForAnswersTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(50);

    private final SilentBus bus = new SilentBus();

    @Test
    void an_answer_that_does_not_come_in_time_leaves_the_outcome_unknown() {
        assertThat(refusal(sender(SHORT, LONG))).isEqualTo("OUTCOME_UNKNOWN");
    }

    @Test
    void a_place_is_given_back_when_no_answer_came() {
        CommandSender sender = sender(SHORT, SHORT);
        assertThat(refusal(sender)).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(refusal(sender)).isEqualTo("OUTCOME_UNKNOWN");
    }

    @Test
    void who_gets_no_place_in_time_is_one_too_many() throws InterruptedException {
        CommandSender sender = sender(LONG, SHORT);
        Thread other = Thread.ofPlatform().start(() -> refusal(sender));
        assertThat(bus.asked.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(refusal(sender)).isEqualTo("TOO_MANY_REQUESTS");
        other.interrupt();
        assertThat(other.join(LONG)).isTrue();
    }

    private static String refusal(CommandSender sender) {
        return catchThrowableOfType(CommandRejected.class, () -> sender.send(new GenericCommandMessage<>("a command")))
                .rejection()
                .code();
    }

    private CommandSender sender(Duration timeout, Duration queueTimeout) {
        return new CommandSender(
                new CommandChannel(bus, new Rejections(), timeout),
                new CommandSettings(timeout, 1, queueTimeout, 1_000, 1, 1, 100, 1, Duration.ofMinutes(1)));
    }

    /** Takes commands, and never answers: as another process that hangs. */
    private static final class SilentBus extends SimpleCommandBus {
        private final CountDownLatch asked = new CountDownLatch(1);

        SilentBus() {
            super(builder());
        }

        @Override
        public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
            asked.countDown();
        }
    }
}
