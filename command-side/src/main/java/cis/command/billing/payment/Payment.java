package cis.command.billing.payment;

import cis.api.Money;
import cis.api.billing.PaymentId;
import cis.api.billing.command.RecordPayment;
import cis.api.billing.event.PaymentRecorded;
import cis.command.aggregate.Faults;
import cis.command.aggregate.OccurredOnPolicy;
import cis.command.aggregate.RememberingAggregate;
import cis.command.aggregate.Today;
import cis.command.billing.account.AmountPolicy;
import cis.command.billing.document.NamedInvoicePolicy;
import cis.command.customer.CustomerFacts;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Money received from a customer: recorded once, never changed. What it pays, whether it is refunded or reversed, the
 * customer's account decides.
 */
@Aggregate(type = "payment", cache = "aggregateCache")
class Payment extends RememberingAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable PaymentId id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordPayment command, CustomerFacts customer, NamedInvoice invoice, Today today) {
        customer.requireKnown();
        Faults faults = new Faults();
        AmountPolicy.check(command.amount(), "/amount", faults);
        OccurredOnPolicy.check(command.receivedOn(), today, "/receivedOn", faults);
        if (command.invoiceId() != null) {
            NamedInvoicePolicy.check(
                    invoice.found(), customer.id(), command.amount().currency(), faults);
        }
        faults.refuse();
        AggregateLifecycle.apply(recorded(command, customer));
    }

    private static PaymentRecorded recorded(RecordPayment command, CustomerFacts customer) {
        Money amount = new Money(
                AmountPolicy.inMinorUnit(command.amount()), command.amount().currency());
        return new PaymentRecorded(
                command.paymentId(),
                customer.id(),
                amount,
                command.method(),
                command.receivedOn(),
                command.reference(),
                command.source(),
                command.externalId(),
                command.invoiceId());
    }

    @EventSourcingHandler
    void on(PaymentRecorded event) {
        id = event.paymentId();
    }
}
