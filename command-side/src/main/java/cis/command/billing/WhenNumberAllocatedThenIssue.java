package cis.command.billing;

import cis.api.Command;
import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.command.BillingStep;
import cis.api.billing.command.IssueCreditNote;
import cis.api.billing.command.IssueInvoice;
import cis.api.billing.event.NumberAllocated;
import cis.command.automation.Automation;
import cis.platform.event.RecordedEvent;
import java.util.Optional;
import org.axonframework.eventhandling.DisallowReplay;
import org.springframework.stereotype.Component;

/** What has a number goes out under it, on the day that its series gave with it. */
@Component
@DisallowReplay
final class WhenNumberAllocatedThenIssue implements Automation<NumberAllocated> {

    @Override
    public Class<NumberAllocated> event() {
        return NumberAllocated.class;
    }

    @Override
    public Optional<? extends Command> react(NumberAllocated event, RecordedEvent recorded) {
        BillingStep issue = switch (event.kind()) {
            case INVOICE -> new IssueInvoice(new InvoiceId(event.documentId()), event.number(), event.issueDate());
            case CREDIT_NOTE ->
                new IssueCreditNote(new CreditNoteId(event.documentId()), event.number(), event.issueDate());
        };
        return Optional.of(issue);
    }
}
