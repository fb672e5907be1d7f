package cis.command.billing.account;

import cis.api.Command;
import cis.api.Money;
import cis.api.billing.command.PostCredit;
import cis.api.billing.event.CreditNoteIssued;
import cis.command.automation.Automation;
import cis.platform.event.RecordedEvent;
import java.util.Optional;
import org.axonframework.eventhandling.DisallowReplay;
import org.springframework.stereotype.Component;

/** What a credit note gives back is the customer's from its issue on. */
@Component
@DisallowReplay
final class WhenCreditNoteIssuedThenPost implements Automation<CreditNoteIssued> {

    @Override
    public Class<CreditNoteIssued> event() {
        return CreditNoteIssued.class;
    }

    @Override
    public Optional<? extends Command> react(CreditNoteIssued event, RecordedEvent recorded) {
        return Optional.of(new PostCredit(
                AccountIds.of(recorded.client(), event.customerId(), event.currency()),
                event.customerId(),
                event.creditNoteId(),
                event.invoiceId(),
                event.number(),
                new Money(event.totals().total(), event.currency()),
                recorded.position()));
    }
}
