package cis.standalone;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseId;
import cis.api.sales.command.CorrectPurchase;
import cis.api.sales.command.RecordPurchase;
import cis.api.sales.event.PurchaseCorrected;
import cis.api.sales.event.PurchaseRecorded;
import cis.command.aggregate.RememberingAggregate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A purchase that counts its corrections, and is told how many events were folded. */
@Revision("1")
@Aggregate(type = "purchase", cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
class Tally extends RememberingAggregate {

    /** By all of them in this process. */
    static final AtomicInteger FOLDED = new AtomicInteger();

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable PurchaseId id;

    private @Nullable CustomerId customerId;
    private int corrections;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordPurchase command) {
        AggregateLifecycle.apply(new PurchaseRecorded(
                command.purchaseId(),
                Objects.requireNonNull(command.customerId().id()),
                command.source(),
                command.externalId(),
                command.occurredOn(),
                command.channel(),
                command.currency(),
                command.country(),
                List.of(),
                BigDecimal.ONE));
    }

    @CommandHandler
    void handle(CorrectPurchase command) {
        PurchaseDetails details = new PurchaseDetails(
                new BusinessTime("2026-02-01"), null, "GBP", Integer.toString(corrections + 1), List.of());
        AggregateLifecycle.apply(new PurchaseCorrected(
                command.purchaseId(),
                Objects.requireNonNull(customerId),
                command.eventId(),
                command.field(),
                command.value(),
                null,
                details,
                details));
    }

    @EventSourcingHandler
    void on(PurchaseRecorded event) {
        FOLDED.incrementAndGet();
        id = event.purchaseId();
        customerId = event.customerId();
    }

    @EventSourcingHandler
    void on(PurchaseCorrected event) {
        FOLDED.incrementAndGet();
        corrections++;
    }
}
