package cis.command.billing.account;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.GeneralError;
import cis.api.billing.ReceivablesAccountId;
import cis.api.billing.command.AllocatePayment;
import cis.api.billing.command.DisputeInvoice;
import cis.api.billing.command.PostCredit;
import cis.api.billing.command.PostPayment;
import cis.api.billing.command.PostReceivable;
import cis.api.billing.command.RefundCredit;
import cis.api.billing.command.RefundPayment;
import cis.api.billing.command.ReverseAllocation;
import cis.api.billing.command.ReversePayment;
import cis.api.billing.command.ReverseWriteOff;
import cis.api.billing.command.SettleDispute;
import cis.api.billing.command.WriteOffInvoice;
import cis.api.billing.event.ReceivablesEvent;
import cis.command.aggregate.OnFirstUse;
import cis.command.aggregate.RememberingAggregate;
import cis.command.aggregate.Today;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What one customer owes in one currency. It alone decides which money settles what.
 *
 * <p>It begins with the first invoice, payment or credit note that is posted to it, and never ends. What is settled
 * leaves its state; what takes something back is handed the {@link AccountHistory}.
 */
@Revision("1")
@Aggregate(type = "receivables-account", cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
class ReceivablesAccount extends RememberingAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable ReceivablesAccountId id;

    private @Nullable AccountState state;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @OnFirstUse
    void handle(PostReceivable command, Today today) {
        apply(posting(command.accountId(), command.customerId(), command.total().currency(), today)
                .decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @OnFirstUse
    void handle(PostPayment command, Today today) {
        apply(posting(
                        command.accountId(),
                        command.customerId(),
                        command.amount().currency(),
                        today)
                .decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @OnFirstUse
    void handle(PostCredit command, Today today) {
        apply(posting(
                        command.accountId(),
                        command.customerId(),
                        command.amount().currency(),
                        today)
                .decide(command));
    }

    @CommandHandler
    void handle(AllocatePayment command, AccountHistory history, Today today) {
        apply(payments(history, today).decide(command));
    }

    @CommandHandler
    void handle(ReverseAllocation command, AccountHistory history, Today today) {
        apply(payments(history, today).decide(command));
    }

    @CommandHandler
    void handle(ReversePayment command, AccountHistory history, Today today) {
        apply(payments(history, today).decide(command));
    }

    @CommandHandler
    void handle(RefundPayment command, AccountHistory history, Today today) {
        apply(payments(history, today).decide(command));
    }

    @CommandHandler
    void handle(RefundCredit command, AccountHistory history, Today today) {
        apply(payments(history, today).decide(command));
    }

    @CommandHandler
    void handle(DisputeInvoice command, AccountHistory history, Today today) {
        apply(invoices(history, today).decide(command));
    }

    @CommandHandler
    void handle(SettleDispute command, AccountHistory history, Today today) {
        apply(invoices(history, today).decide(command));
    }

    @CommandHandler
    void handle(WriteOffInvoice command, AccountHistory history, Today today) {
        apply(invoices(history, today).decide(command));
    }

    @CommandHandler
    void handle(ReverseWriteOff command, AccountHistory history, Today today) {
        apply(invoices(history, today).decide(command));
    }

    private PostingDecisions posting(ReceivablesAccountId account, CustomerId customer, String currency, Today today) {
        AccountState before = state == null ? AccountState.empty(account, customer, currency) : state;
        return new PostingDecisions(before, today.date());
    }

    private PaymentDecisions payments(AccountHistory history, Today today) {
        return new PaymentDecisions(state(), history, today.date());
    }

    private InvoiceDecisions invoices(AccountHistory history, Today today) {
        return new InvoiceDecisions(state(), history, today.date());
    }

    private AccountState state() {
        if (state == null) {
            throw new CommandRejected(GeneralError.NOT_FOUND);
        }
        return state;
    }

    private static void apply(List<ReceivablesEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ReceivablesEvent event) {
        id = event.accountId();
        state = (state == null ? AccountState.begunBy(event) : state).evolve(event);
    }
}
