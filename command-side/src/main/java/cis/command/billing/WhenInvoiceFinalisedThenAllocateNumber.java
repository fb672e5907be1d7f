package cis.command.billing;

import cis.api.Command;
import cis.api.billing.DocumentKind;
import cis.api.billing.command.AllocateNumber;
import cis.api.billing.event.InvoiceFinalised;
import cis.command.automation.Automation;
import cis.platform.event.RecordedEvent;
import java.util.Optional;
import org.axonframework.eventhandling.DisallowReplay;
import org.springframework.stereotype.Component;

/** A final invoice gets the next number of the series that was frozen into it. */
@Component
@DisallowReplay
final class WhenInvoiceFinalisedThenAllocateNumber implements Automation<InvoiceFinalised> {

    @Override
    public Class<InvoiceFinalised> event() {
        return InvoiceFinalised.class;
    }

    @Override
    public Optional<? extends Command> react(InvoiceFinalised event, RecordedEvent recorded) {
        return Optional.of(new AllocateNumber(
                event.seriesId(),
                DocumentKind.INVOICE,
                event.finalisedOn().getYear(),
                event.invoiceId().value(),
                event.customerId(),
                event.finalisedOn()));
    }
}
