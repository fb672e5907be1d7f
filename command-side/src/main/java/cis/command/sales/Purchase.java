package cis.command.sales;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.GeneralError;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseId;
import cis.api.sales.PurchaseLine;
import cis.api.sales.PurchaseLineInput;
import cis.api.sales.ReturnLine;
import cis.api.sales.ReturnedLine;
import cis.api.sales.SalesError;
import cis.api.sales.command.CorrectPurchase;
import cis.api.sales.command.RecordPurchase;
import cis.api.sales.command.ReturnPurchase;
import cis.api.sales.command.ReversePurchase;
import cis.api.sales.event.PurchaseCorrected;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.PurchaseReversed;
import cis.command.aggregate.Faults;
import cis.command.aggregate.OccurredOnPolicy;
import cis.command.aggregate.RememberingAggregate;
import cis.command.aggregate.Today;
import cis.command.catalogue.KnownProducts;
import cis.command.customer.CustomerFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought, in whatever system, recorded once and exactly as given.
 *
 * <p>RECORDED; PARTLY_RETURNED and RETURNED as its lines come back, which it accepts as far as they are left; REVERSED,
 * as if it had never been, while nothing was returned. A correction changes one field and keeps what it said before.
 */
@Aggregate(type = "purchase", cache = "aggregateCache")
class Purchase extends RememberingAggregate {

    @AggregateIdentifier
    private @Nullable PurchaseId id;

    private @Nullable CustomerId customerId;
    private @Nullable UUID recordedBy;
    private @Nullable PurchaseDetails details;
    private List<ReturnedLine> returned = List.of();
    private boolean reversed;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordPurchase command, CustomerFacts customer, KnownProducts products, Today today) {
        customer.requireKnown();
        customer.requireNotClosed();
        Faults faults = new Faults();
        OccurredOnPolicy.check(command.occurredOn(), today, faults);
        faults.refuse();
        AggregateLifecycle.apply(recorded(command, customer, products));
    }

    @CommandHandler
    void handle(ReturnPurchase command, CustomerFacts customer, Today today) throws Exception {
        customer.requireKnown();
        requireNotReversed();
        Faults faults = new Faults();
        checkSame(command, customer, faults);
        OccurredOnPolicy.check(command.occurredOn(), today, faults);
        List<ReturnLine> lines =
                ReturnLines.ofPurchase(command.lines(), details().lines(), returned, faults);
        faults.refuse();
        AggregateLifecycle.apply(returned(command, lines));
        AggregateLifecycle.createNew(
                Return.class, () -> new Return(command, details().country(), customer.id(), lines));
    }

    @CommandHandler
    void handle(ReversePurchase command) {
        if (!returned.isEmpty()) {
            throw new CommandRejected(SalesError.PURCHASE_HAS_RETURNS);
        }
        if (!reversed) {
            AggregateLifecycle.apply(new PurchaseReversed(id(), customer(), command.reason(), details()));
        }
    }

    @CommandHandler
    void handle(CorrectPurchase command, KnownProducts products, Today today) {
        requireNotReversed();
        requireOwn(command.eventId());
        PurchaseDetails after = PurchaseCorrectionPolicy.correct(details(), command.field(), command.value(), products);
        Faults faults = new Faults();
        OccurredOnPolicy.check(after.occurredOn(), today, "/value", faults);
        faults.refuse();
        PurchaseCorrectionPolicy.checkReturns(after, returned);
        if (!after.equals(details())) {
            AggregateLifecycle.apply(corrected(command, after));
        }
    }

    private void requireNotReversed() {
        if (reversed) {
            throw new CommandRejected(SalesError.PURCHASE_REVERSED);
        }
    }

    private void requireOwn(UUID eventId) {
        if (!eventId.equals(recordedBy)) {
            throw Faults.refusal(
                    GeneralError.CORRECTED_EVENT_UNKNOWN, "/eventId", "is not the event that recorded this purchase");
        }
    }

    private void checkSame(ReturnPurchase command, CustomerFacts customer, Faults faults) {
        if (!customer.id().equals(customer())) {
            faults.add(SalesError.RETURN_OF_OTHER_CUSTOMER, "/customerId", "did not make this purchase");
        }
        if (!command.currency().equals(details().currency())) {
            faults.add(SalesError.RETURN_IN_OTHER_CURRENCY, "/currency", "is not the currency of the purchase");
        }
    }

    private static PurchaseRecorded recorded(RecordPurchase command, CustomerFacts customer, KnownProducts products) {
        List<PurchaseLine> lines = new ArrayList<>();
        for (PurchaseLineInput line : command.lines()) {
            lines.add(new PurchaseLine(
                    lines.size() + 1,
                    line.sku(),
                    line.description(),
                    line.quantity(),
                    line.unitPrice(),
                    products.find(line.sku())));
        }
        String country = command.country() == null ? customer.country() : command.country();
        PurchaseDetails details = new PurchaseDetails(
                command.occurredOn(), command.channel(), command.currency(), country, List.copyOf(lines));
        return new PurchaseRecorded(
                command.purchaseId(),
                customer.id(),
                command.source(),
                command.externalId(),
                details.occurredOn(),
                details.channel(),
                details.currency(),
                details.country(),
                details.lines(),
                details.total());
    }

    private PurchaseLinesReturned returned(ReturnPurchase command, List<ReturnLine> lines) {
        List<ReturnedLine> now = lines.stream().map(ReturnLines::returned).toList();
        boolean complete = ReturnableQuantityPolicy.complete(details().lines(), with(now));
        return new PurchaseLinesReturned(id(), customer(), command.returnId(), now, complete);
    }

    private PurchaseCorrected corrected(CorrectPurchase command, PurchaseDetails after) {
        return new PurchaseCorrected(
                id(),
                customer(),
                command.eventId(),
                command.field(),
                command.value(),
                command.reason(),
                details(),
                after);
    }

    private List<ReturnedLine> with(List<ReturnedLine> more) {
        return Stream.concat(returned.stream(), more.stream()).toList();
    }

    private PurchaseId id() {
        return Objects.requireNonNull(id);
    }

    private CustomerId customer() {
        return Objects.requireNonNull(customerId);
    }

    private PurchaseDetails details() {
        return Objects.requireNonNull(details);
    }

    @EventSourcingHandler
    void on(PurchaseRecorded event, @MessageIdentifier String eventId) {
        id = event.purchaseId();
        customerId = event.customerId();
        recordedBy = UUID.fromString(eventId);
        details = event.details();
    }

    @EventSourcingHandler
    void on(PurchaseReversed event) {
        reversed = true;
    }

    @EventSourcingHandler
    void on(PurchaseCorrected event) {
        details = event.after();
    }

    @EventSourcingHandler
    void on(PurchaseLinesReturned event) {
        returned = with(event.lines());
    }
}
