package cis.command.operation;

import cis.api.operation.OperationId;
import cis.api.operation.command.RecordOperation;
import cis.api.operation.event.OperationRecorded;
import cis.command.aggregate.RememberingAggregate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One act of an operator: recorded once, never changed. */
@Aggregate(type = "operation")
class Operation extends RememberingAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable OperationId id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordOperation command) {
        AggregateLifecycle.apply(new OperationRecorded(
                command.operationId(), command.kind(), command.target(), command.eventId(), command.reason()));
    }

    @EventSourcingHandler
    void on(OperationRecorded event) {
        id = event.operationId();
    }
}
