package cis.command.billing;

import cis.api.Command;
import cis.api.billing.DocumentKind;
import cis.api.billing.command.AllocateNumber;
import cis.api.billing.event.CreditNoteFinalised;
import cis.command.automation.Automation;
import cis.platform.event.RecordedEvent;
import java.util.Optional;
import org.axonframework.eventhandling.DisallowReplay;
import org.springframework.stereotype.Component;

/** A final credit note gets the next number of the series that was frozen into it. */
@Component
@DisallowReplay
final class WhenCreditNoteFinalisedThenAllocateNumber implements Automation<CreditNoteFinalised> {

    @Override
    public Class<CreditNoteFinalised> event() {
        return CreditNoteFinalised.class;
    }

    @Override
    public Optional<? extends Command> react(CreditNoteFinalised event, RecordedEvent recorded) {
        return Optional.of(new AllocateNumber(
                event.seriesId(),
                DocumentKind.CREDIT_NOTE,
                event.finalisedOn().getYear(),
                event.creditNoteId().value(),
                event.customerId(),
                event.finalisedOn()));
    }
}
