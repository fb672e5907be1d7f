package cis.command.customer;

import cis.api.customer.InteractionId;
import cis.api.customer.command.LogInteraction;
import cis.api.customer.event.InteractionLogged;
import cis.command.aggregate.Faults;
import cis.command.aggregate.OccurredOnPolicy;
import cis.command.aggregate.RememberingAggregate;
import cis.command.aggregate.Today;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A contact between a customer and the company: logged once, never changed. */
@Aggregate(type = "interaction")
class Interaction extends RememberingAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable InteractionId id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LogInteraction command, CustomerFacts customer, Today today) {
        customer.requireOpen();
        Faults faults = new Faults();
        OccurredOnPolicy.check(command.occurredOn(), today, faults);
        faults.refuse();
        AggregateLifecycle.apply(new InteractionLogged(
                command.interactionId(),
                customer.id(),
                command.channel(),
                command.direction(),
                command.topic(),
                command.summary(),
                command.occurredOn(),
                command.agent()));
    }

    @EventSourcingHandler
    void on(InteractionLogged event) {
        id = event.interactionId();
    }
}
