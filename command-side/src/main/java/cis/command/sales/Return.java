package cis.command.sales;

import cis.api.CustomerId;
import cis.api.sales.ReturnId;
import cis.api.sales.ReturnLine;
import cis.api.sales.command.RecordReturn;
import cis.api.sales.command.ReturnPurchase;
import cis.api.sales.event.ReturnRecorded;
import cis.command.aggregate.Faults;
import cis.command.aggregate.OccurredOnPolicy;
import cis.command.aggregate.RememberingAggregate;
import cis.command.aggregate.Today;
import cis.command.customer.CustomerFacts;
import java.math.BigDecimal;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer brought back: recorded once, never changed. It stands alone, or was accepted by the purchase that it
 * gives back, line by line.
 */
@Aggregate(type = "return")
class Return extends RememberingAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable ReturnId id;

    /** For Axon. */
    Return() {}

    /** Begins as accepted by its purchase. */
    Return(ReturnPurchase accepted, @Nullable String country, CustomerId customer, List<ReturnLine> lines) {
        AggregateLifecycle.apply(new ReturnRecorded(
                accepted.returnId(),
                customer,
                accepted.source(),
                accepted.externalId(),
                accepted.occurredOn(),
                accepted.channel(),
                accepted.currency(),
                accepted.country() == null ? country : accepted.country(),
                lines,
                total(lines),
                accepted.purchaseId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordReturn command, CustomerFacts customer, Today today) {
        customer.requireKnown();
        Faults faults = new Faults();
        OccurredOnPolicy.check(command.occurredOn(), today, faults);
        List<ReturnLine> lines = ReturnLines.alone(command.lines(), faults);
        faults.refuse();
        AggregateLifecycle.apply(new ReturnRecorded(
                command.returnId(),
                customer.id(),
                command.source(),
                command.externalId(),
                command.occurredOn(),
                command.channel(),
                command.currency(),
                command.country() == null ? customer.country() : command.country(),
                lines,
                total(lines),
                null));
    }

    private static BigDecimal total(List<ReturnLine> lines) {
        return lines.stream().map(ReturnLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @EventSourcingHandler
    void on(ReturnRecorded event) {
        id = event.returnId();
    }
}
