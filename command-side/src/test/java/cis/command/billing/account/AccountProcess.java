package cis.command.billing.account;

import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;

import cis.api.Command;
import cis.api.CommandRejected;
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
import java.util.List;

/**
 * One of the processes that keep an account. It knows the account's events up to some point, decides upon those, and the
 * store lets it append only while they are all there are.
 */
final class AccountProcess {

    private final List<ReceivablesEvent> stored;
    private final AccountHistory history = new AccountHistory();
    private AccountState state;
    private int known;

    AccountProcess(ReceivablesAccountId account, String currency, List<ReceivablesEvent> stored) {
        this.stored = stored;
        this.state = AccountState.empty(account, ADA, currency);
    }

    AccountState state() {
        return state;
    }

    AccountHistory history() {
        return history;
    }

    AccountProcess caughtUp() {
        for (; known < stored.size(); known++) {
            state = state.evolve(stored.get(known));
            history.append(stored.get(known));
        }
        return this;
    }

    /** False where another process was quicker. */
    boolean append(List<ReceivablesEvent> decided) {
        boolean first = known == stored.size();
        if (first) {
            stored.addAll(decided);
            caughtUp();
        }
        return first;
    }

    List<ReceivablesEvent> decide(Command command) throws CommandRejected {
        PostingDecisions posting = new PostingDecisions(state, TODAY);
        PaymentDecisions payment = new PaymentDecisions(state, history, TODAY);
        InvoiceDecisions invoice = new InvoiceDecisions(state, history, TODAY);
        return switch (command) {
            case PostReceivable c -> posting.decide(c);
            case PostPayment c -> posting.decide(c);
            case PostCredit c -> posting.decide(c);
            case AllocatePayment c -> payment.decide(c);
            case ReverseAllocation c -> payment.decide(c);
            case ReversePayment c -> payment.decide(c);
            case RefundPayment c -> payment.decide(c);
            case RefundCredit c -> payment.decide(c);
            case DisputeInvoice c -> invoice.decide(c);
            case SettleDispute c -> invoice.decide(c);
            case WriteOffInvoice c -> invoice.decide(c);
            case ReverseWriteOff c -> invoice.decide(c);
            default -> throw new IllegalArgumentException(command.toString());
        };
    }
}
