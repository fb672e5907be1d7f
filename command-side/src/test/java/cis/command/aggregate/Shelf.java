package cis.command.aggregate;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.customer.NoteId;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.NoteAmended;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The smallest aggregate that does everything: creates with two events, changes, changes nothing, refuses. */
class Shelf extends RememberingAggregate {
    record Build(@TargetAggregateIdentifier NoteId id, CustomerId customer, String text) {}

    record Write(@TargetAggregateIdentifier NoteId id, String text) {}

    @AggregateIdentifier
    private @Nullable NoteId id;

    private @Nullable CustomerId customer;
    private @Nullable String text;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void build(Build command, Today today, NewCustomerNumber number) {
        apply(new NoteAdded(command.id(), command.customer(), command.text()));
        apply(new NoteAmended(command.id(), command.customer(), today.date() + " " + number.text()));
    }

    @CommandHandler
    void write(Write command) {
        if (command.text().equals("refuse")) {
            throw new IllegalStateException("refused");
        }
        if (!command.text().equals(text) && id != null && customer != null) {
            apply(new NoteAmended(id, customer, command.text()));
        }
    }

    @EventSourcingHandler
    void on(NoteAdded event) {
        id = event.noteId();
        customer = event.customerId();
    }

    @EventSourcingHandler
    void on(NoteAmended event) {
        text = event.text();
    }

    private static void apply(DomainEvent event) {
        AggregateLifecycle.apply(event);
    }
}
