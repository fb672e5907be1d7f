package cis.command.billing.invoice;

import cis.api.billing.CreditNoteId;
import cis.api.billing.command.IssueCreditNote;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.command.aggregate.RememberingAggregate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What is credited of an invoice. FINALISED as its invoice accepted it, ISSUED when its series gave it a number; never
 * changed, and all that it prints is frozen.
 */
@Aggregate(type = "creditnote", cache = "aggregateCache")
class CreditNote extends RememberingAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable CreditNoteId id;

    private @Nullable CreditNoteFinalised finalised;
    private boolean issued;

    /** For Axon. */
    CreditNote() {}

    /** Begins as accepted by its invoice. */
    CreditNote(CreditNoteFinalised accepted) {
        AggregateLifecycle.apply(accepted);
    }

    @CommandHandler
    void handle(IssueCreditNote command) {
        if (finalised != null && !issued) {
            AggregateLifecycle.apply(issued(finalised, command));
        }
    }

    private static CreditNoteIssued issued(CreditNoteFinalised frozen, IssueCreditNote command) {
        return new CreditNoteIssued(
                frozen.creditNoteId(),
                frozen.customerId(),
                frozen.invoiceId(),
                frozen.invoiceNumber(),
                frozen.invoiceIssueDate(),
                frozen.reason(),
                frozen.seriesId(),
                command.number(),
                command.issueDate(),
                frozen.currency(),
                frozen.seller(),
                frozen.buyer(),
                frozen.lines(),
                frozen.breakdown(),
                frozen.totals());
    }

    @EventSourcingHandler
    void on(CreditNoteFinalised event) {
        id = event.creditNoteId();
        finalised = event;
    }

    @EventSourcingHandler
    void on(CreditNoteIssued event) {
        issued = true;
    }
}
