package cis.command.billing.account;

import cis.api.Command;
import cis.api.billing.command.PostPayment;
import cis.api.billing.event.PaymentRecorded;
import cis.command.automation.Automation;
import cis.platform.event.RecordedEvent;
import java.util.Optional;
import org.axonframework.eventhandling.DisallowReplay;
import org.springframework.stereotype.Component;

/** Money that was received pays what is owed. */
@Component
@DisallowReplay
final class WhenPaymentRecordedThenPost implements Automation<PaymentRecorded> {

    @Override
    public Class<PaymentRecorded> event() {
        return PaymentRecorded.class;
    }

    @Override
    public Optional<? extends Command> react(PaymentRecorded event, RecordedEvent recorded) {
        return Optional.of(new PostPayment(
                AccountIds.of(
                        recorded.client(), event.customerId(), event.amount().currency()),
                event.customerId(),
                event.paymentId(),
                event.amount(),
                event.invoiceId(),
                recorded.position()));
    }
}
