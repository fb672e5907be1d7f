package cis.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Command;
import cis.api.billing.command.AllocatePayment;
import cis.api.billing.command.BillingStep;
import cis.api.billing.command.CreditInvoice;
import cis.api.billing.command.DisputeInvoice;
import cis.api.care.command.CareStep;
import cis.api.operation.command.OperationCommand;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingCommandsTest {
    private final CommandCatalogue catalogue = new CommandCatalogue();

    static Stream<Class<? extends Command>> steps() {
        return Stream.of(BillingStep.class, CareStep.class, OperationCommand.class)
                .flatMap(page -> Arrays.stream(page.getPermittedSubclasses()))
                .map(step -> step.asSubclass(Command.class));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void what_callers_never_send_themselves_is_dispatched_and_has_no_name_that_callers_know(
            Class<? extends Command> step) {
        assertThat(catalogue.of(step).target()).isNotBlank();
        assertThat(catalogue.find(step.getSimpleName())).isEmpty();
        assertThat(catalogue.all()).extracting(CommandType::type).doesNotContain(step);
    }

    @Test
    void an_account_is_found_from_what_the_path_names() {
        CommandType dispute = catalogue.of(DisputeInvoice.class);
        assertThat(dispute.target()).isEqualTo("accountId");
        assertThat(dispute.fromPath()).isEqualTo("invoiceId");
        assertThat(dispute.targetFound()).isTrue();
        assertThat(dispute.notInBody()).containsExactlyInAnyOrder("accountId", "invoiceId");
        assertThat(catalogue.of(AllocatePayment.class).notInBody()).containsExactlyInAnyOrder("accountId", "paymentId");
    }

    @Test
    void a_credit_note_is_created_under_its_invoice_which_decides() {
        CommandType credit = catalogue.of(CreditInvoice.class);
        assertThat(credit.target()).isEqualTo("invoiceId");
        assertThat(credit.fromPath()).isEqualTo("invoiceId");
        assertThat(credit.created()).isEqualTo("creditNoteId");
        assertThat(credit.targetFound()).isFalse();
    }
}
