package cis.command.billing.account;

import cis.api.Command;
import cis.api.Money;
import cis.api.billing.command.PostReceivable;
import cis.api.billing.event.InvoiceIssued;
import cis.command.automation.Automation;
import cis.platform.event.RecordedEvent;
import java.util.Optional;
import org.axonframework.eventhandling.DisallowReplay;
import org.springframework.stereotype.Component;

/** What an invoice asks for is owed from its issue on. */
@Component
@DisallowReplay
final class WhenInvoiceIssuedThenPost implements Automation<InvoiceIssued> {

    @Override
    public Class<InvoiceIssued> event() {
        return InvoiceIssued.class;
    }

    @Override
    public Optional<? extends Command> react(InvoiceIssued event, RecordedEvent recorded) {
        return Optional.of(new PostReceivable(
                AccountIds.of(recorded.client(), event.customerId(), event.currency()),
                event.customerId(),
                event.invoiceId(),
                event.number(),
                new Money(event.totals().total(), event.currency()),
                event.issueDate(),
                event.dueDate(),
                recorded.position()));
    }
}
