package cis.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.GeneralError;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplainingFailuresTest {

    private static final CommandMessage<?> COMMAND = GenericCommandMessage.asCommandMessage("command");

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new LockAcquisitionFailedException("busy"), GeneralError.TOO_MANY_REQUESTS),
                Arguments.of(new AggregateStreamCreationException("taken"), GeneralError.ALREADY_EXISTS),
                Arguments.of(new ConcurrencyException("taken"), GeneralError.CONCURRENT_CHANGE),
                Arguments.of(
                        new IllegalStateException("AXONIQ-2000: invalid sequence"), GeneralError.CONCURRENT_CHANGE),
                Arguments.of(new IllegalStateException("unforeseen"), GeneralError.INTERNAL_ERROR));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_is_refused_for_what_it_is_however_deep_it_lies(Throwable failure, GeneralError reason) {
        Rejections rejections = new Rejections();

        assertThat(rejections.of(failure, COMMAND).code()).isEqualTo(reason.name());
        assertThat(rejections
                        .of(new ExecutionException(new IllegalStateException(failure)), COMMAND)
                        .code())
                .isEqualTo(reason.name());
    }
}
