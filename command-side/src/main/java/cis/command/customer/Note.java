package cis.command.customer;

import cis.api.CustomerId;
import cis.api.customer.NoteId;
import cis.api.customer.command.AddNote;
import cis.api.customer.command.AmendNote;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.NoteAmended;
import cis.command.aggregate.RememberingAggregate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Something written down about a customer; it may be amended for as long as the customer is open. */
@Aggregate(type = "note", cache = "aggregateCache")
class Note extends RememberingAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable NoteId id;

    private @Nullable CustomerId customerId;
    private @Nullable String text;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddNote command, CustomerFacts customer) {
        customer.requireOpen();
        AggregateLifecycle.apply(new NoteAdded(command.noteId(), customer.id(), command.text()));
    }

    @CommandHandler
    void handle(AmendNote command, CustomerFacts customer) {
        customer.requireOpen();
        if (!command.text().equals(text)) {
            AggregateLifecycle.apply(
                    new NoteAmended(command.noteId(), Objects.requireNonNull(customerId), command.text()));
        }
    }

    @EventSourcingHandler
    void on(NoteAdded event) {
        id = event.noteId();
        customerId = event.customerId();
        text = event.text();
    }

    @EventSourcingHandler
    void on(NoteAmended event) {
        text = event.text();
    }
}
