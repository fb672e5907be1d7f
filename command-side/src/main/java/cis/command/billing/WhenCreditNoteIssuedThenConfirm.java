package cis.command.billing;

import cis.api.Command;
import cis.api.billing.command.ConfirmIssue;
import cis.api.billing.event.CreditNoteIssued;
import cis.command.automation.Automation;
import cis.platform.event.RecordedEvent;
import java.util.Optional;
import org.axonframework.eventhandling.DisallowReplay;
import org.springframework.stereotype.Component;

/** The series may forget a number once it has become a document. */
@Component
@DisallowReplay
final class WhenCreditNoteIssuedThenConfirm implements Automation<CreditNoteIssued> {

    @Override
    public Class<CreditNoteIssued> event() {
        return CreditNoteIssued.class;
    }

    @Override
    public Optional<? extends Command> react(CreditNoteIssued event, RecordedEvent recorded) {
        return Optional.of(
                new ConfirmIssue(event.seriesId(), event.creditNoteId().value()));
    }
}
