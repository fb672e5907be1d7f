package cis.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.customer.command.AddTag;
import jakarta.validation.Validation;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckingCommandsOnceTest {
    private final ConstraintsInterceptor interceptor = new ConstraintsInterceptor(
            new CommandConstraints(Validation.buildDefaultValidatorFactory().getValidator()));
    private final CommandMessage<Object> unchecked =
            new GenericCommandMessage<>(new AddTag(CustomerId.of("01890a5d-ac96-774b-bcce-b302099a8057"), " "));

    @Test
    void a_command_from_elsewhere_is_checked() {
        assertThatThrownBy(() -> handle(unchecked)).isInstanceOf(CommandRejected.class);
    }

    @Test
    void a_command_of_the_decoder_is_not_checked_again_whatever_metadata_it_gets() throws Exception {
        DecodedCommand decoded = new DecodedCommand(unchecked);

        assertThat(handle(decoded)).isEqualTo("handled");
        assertThat(handle(decoded.andMetaData(Map.of("client", "main")))).isEqualTo("handled");
        assertThat(handle(decoded.withMetaData(Map.of()))).isEqualTo("handled");
        assertThat(decoded.getIdentifier()).isEqualTo(unchecked.getIdentifier());
        assertThat(decoded.getCommandName()).isEqualTo(unchecked.getCommandName());
    }

    private Object handle(CommandMessage<?> command) throws Exception {
        return interceptor.handle(new DefaultUnitOfWork<>(command), () -> "handled");
    }
}
