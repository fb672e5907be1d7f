package cis.command.billing.account;

import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.Money;
import cis.api.billing.CreditNoteId;
import cis.api.billing.DisputeOutcome;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.PaymentReversalReason;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** An account that anything is asked of, sensible or not. */
final class RandomAccount {

    private static final int MOST_MINOR_UNITS = 3_000;

    final List<ReceivablesEvent> events = new ArrayList<>();
    final AccountHistory history = new AccountHistory();
    final List<InvoiceId> invoices = new ArrayList<>();
    final List<PaymentId> payments = new ArrayList<>();
    final List<CreditNoteId> creditNotes = new ArrayList<>();
    final ReceivablesAccountId id;
    AccountState state;

    private final Random random;
    private final String currency;
    private long position;

    RandomAccount(Random random, String currency) {
        this.random = random;
        this.currency = currency;
        this.id = AccountIds.of("main", ADA, currency);
        this.state = AccountState.empty(id, ADA, currency);
    }

    /** What the command leads to; it is entered already. */
    List<ReceivablesEvent> handle(Command command) throws CommandRejected {
        List<ReceivablesEvent> decided = decide(command);
        for (ReceivablesEvent event : decided) {
            state = state.evolve(event);
            history.append(event);
            events.add(event);
        }
        return decided;
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

    Command anything() {
        if (invoices.isEmpty() || payments.isEmpty() || creditNotes.isEmpty()) {
            return anyPosting();
        }
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> anyPosting();
            case 6, 7, 8 -> new AllocatePayment(id, aPayment(), anInvoice(), money());
            case 9 -> new ReverseAllocation(id, one(payments), one(invoices));
            case 10 -> new ReversePayment(id, one(payments), PaymentReversalReason.CHARGEBACK);
            case 11 -> new RefundPayment(id, aPayment(), money(), "cash");
            case 12 -> new RefundCredit(id, one(creditNotes), random.nextBoolean() ? null : money(), "cash", null);
            case 13, 14 -> new DisputeInvoice(id, anInvoice(), random.nextBoolean() ? null : money(), "why", null);
            case 15 -> new WriteOffInvoice(id, anInvoice(), "why");
            case 16 -> new ReverseWriteOff(id, one(invoices), "why");
            case 17 -> settle();
            case 18 -> takeBackOneAllocation();
            default -> new SettleDispute(id, anInvoice(), DisputeOutcome.REJECTED, null);
        };
    }

    /** Upheld by a credit note that may be of that invoice. */
    private SettleDispute settle() {
        CreditNoteId creditNote = one(creditNotes);
        InvoiceId invoice = random.nextBoolean()
                ? anInvoice()
                : history.invoiceOf(creditNote).orElseThrow();
        return new SettleDispute(id, invoice, DisputeOutcome.UPHELD, creditNote);
    }

    /** Of a payment that does pay something, if it is one. */
    private ReverseAllocation takeBackOneAllocation() {
        PaymentId payment = one(payments);
        List<InvoiceId> paid =
                List.copyOf(history.payment(payment).orElseThrow().pays().keySet());
        return new ReverseAllocation(id, payment, paid.isEmpty() ? anInvoice() : one(paid));
    }

    /** More often than not one that is open. */
    private InvoiceId anInvoice() {
        return state.items().isEmpty() || random.nextInt(4) == 0
                ? one(invoices)
                : one(state.items()).invoiceId();
    }

    /** More often than not one of which something is unapplied. */
    private PaymentId aPayment() {
        List<Unapplied> unapplied = state.unapplied().stream()
                .filter(money -> money.kind() == Unapplied.Kind.PAYMENT)
                .toList();
        return unapplied.isEmpty() || random.nextInt(4) == 0
                ? one(payments)
                : one(unapplied).paymentId();
    }

    private Command anyPosting() {
        position += 1 + random.nextInt(3);
        return switch (random.nextInt(5)) {
            case 0, 1 -> postInvoice();
            case 2, 3 -> postPayment();
            default -> postCredit();
        };
    }

    private PostReceivable postInvoice() {
        InvoiceId invoice = new InvoiceId(new UUID(random.nextLong(), position));
        invoices.add(invoice);
        LocalDate issued = TODAY.minusDays(random.nextInt(3));
        Money total = random.nextInt(20) == 0 ? money(0) : money();
        return new PostReceivable(
                id, ADA, invoice, "INV-2026-" + position, total, issued, issued.plusDays(random.nextInt(4)), position);
    }

    private PostPayment postPayment() {
        PaymentId payment = new PaymentId(new UUID(random.nextLong(), position));
        payments.add(payment);
        InvoiceId named = random.nextBoolean() || invoices.isEmpty() ? null : one(invoices);
        return new PostPayment(id, ADA, payment, money(), named, position);
    }

    private PostCredit postCredit() {
        CreditNoteId creditNote = new CreditNoteId(new UUID(random.nextLong(), position));
        creditNotes.add(creditNote);
        InvoiceId invoice = invoices.isEmpty() ? new InvoiceId(new UUID(0, position)) : one(invoices);
        return new PostCredit(id, ADA, creditNote, invoice, "CN-2026-" + position, money(), position);
    }

    private Money money() {
        return money(1 + random.nextInt(random.nextInt(4) == 0 ? MOST_MINOR_UNITS * 3 : MOST_MINOR_UNITS));
    }

    private Money money(int minorUnits) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Money(BigDecimal.valueOf(minorUnits, decimals), currency);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
