package cis.command.billing;

import cis.api.Command;
import cis.api.billing.command.ConfirmIssue;
import cis.api.billing.event.InvoiceIssued;
import cis.command.automation.Automation;
import cis.platform.event.RecordedEvent;
import java.util.Optional;
import org.axonframework.eventhandling.DisallowReplay;
import org.springframework.stereotype.Component;

/** The series may forget a number once it has become a document. */
@Component
@DisallowReplay
final class WhenInvoiceIssuedThenConfirm implements Automation<InvoiceIssued> {

    @Override
    public Class<InvoiceIssued> event() {
        return InvoiceIssued.class;
    }

    @Override
    public Optional<? extends Command> react(InvoiceIssued event, RecordedEvent recorded) {
        return Optional.of(new ConfirmIssue(event.seriesId(), event.invoiceId().value()));
    }
}
