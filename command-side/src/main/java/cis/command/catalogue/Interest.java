package cis.command.catalogue;

import cis.api.catalogue.InterestId;
import cis.api.catalogue.SoldProduct;
import cis.api.catalogue.command.RecordInterest;
import cis.api.catalogue.event.InterestRecorded;
import cis.command.aggregate.Faults;
import cis.command.aggregate.OccurredOnPolicy;
import cis.command.aggregate.RememberingAggregate;
import cis.command.aggregate.Today;
import cis.command.customer.CustomerFacts;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** That a customer was interested in a product: recorded once, never changed. */
@Aggregate(type = "interest")
class Interest extends RememberingAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable InterestId id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordInterest command, CustomerFacts customer, KnownProducts products, Today today) {
        customer.requireOpen();
        SoldProduct product = products.require(command.sku());
        Faults faults = new Faults();
        if (command.occurredOn() != null) {
            OccurredOnPolicy.check(command.occurredOn(), today, faults);
        }
        faults.refuse();
        AggregateLifecycle.apply(new InterestRecorded(
                command.interestId(),
                customer.id(),
                product.productId(),
                command.sku(),
                product.version(),
                command.channel(),
                command.occurredOn()));
    }

    @EventSourcingHandler
    void on(InterestRecorded event) {
        id = event.interestId();
    }
}
