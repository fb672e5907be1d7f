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
import java.util.stream.Stream;

/** An account that anything is asked of, sensible or not, at two processes at once. */
final class RandomAccount {

    private static final int MOST_MINOR_UNITS = 3_000;
    private static final int PROCESSES = 2;

    final List<ReceivablesEvent> events = new ArrayList<>();
    final List<InvoiceId> invoices = new ArrayList<>();
    final List<PaymentId> payments = new ArrayList<>();
    final List<CreditNoteId> creditNotes = new ArrayList<>();
    final ReceivablesAccountId id;

    private final List<AccountProcess> processes;
    private final AccountProcess reader;
    private final Random random;
    private final String currency;
    private long position;
    private int conflicts;

    RandomAccount(Random random, String currency) {
        this.random = random;
        this.currency = currency;
        this.id = AccountIds.of("main", ADA, currency);
        this.processes = Stream.generate(() -> new AccountProcess(id, currency, events))
                .limit(PROCESSES)
                .toList();
        this.reader = new AccountProcess(id, currency, events);
    }

    AccountState state() {
        return reader.state();
    }

    AccountHistory history() {
        return reader.history();
    }

    /** How often a process was not the first, and had to decide again. */
    int conflicts() {
        return conflicts;
    }

    /** What the command leads to at any of the processes, which may know less than has happened; it is entered already. */
    List<ReceivablesEvent> handle(Command command) throws CommandRejected {
        AccountProcess process = one(processes);
        try {
            List<ReceivablesEvent> decided = process.decide(command);
            if (process.append(decided)) {
                return decided;
            }
        } catch (CommandRejected rejected) {
            if (process.append(List.of())) {
                throw rejected;
            }
        } finally {
            reader.caughtUp();
        }
        conflicts++;
        process.caughtUp();
        return handleAgain(process, command);
    }

    private List<ReceivablesEvent> handleAgain(AccountProcess process, Command command) throws CommandRejected {
        List<ReceivablesEvent> decided = process.decide(command);
        if (!process.append(decided)) {
            throw new IllegalStateException("nobody else appends meanwhile");
        }
        reader.caughtUp();
        return decided;
    }

    /** With all that has happened. */
    List<ReceivablesEvent> decide(Command command) throws CommandRejected {
        return reader.decide(command);
    }

    Command anything() {
        if (invoices.isEmpty() || payments.isEmpty() || creditNotes.isEmpty()) {
            return anyPosting();
        }
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> anyPosting();
            case 6, 7, 8 -> allocate();
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

    /** More often than not an amount that is there and owed. */
    private AllocatePayment allocate() {
        PaymentId payment = aPayment();
        InvoiceId invoice = anInvoice();
        BigDecimal most = state().unapplied(payment).min(state().outstanding(invoice));
        boolean anyAmount = most.signum() == 0 || random.nextInt(4) == 0;
        int units = anyAmount ? 0 : 1 + random.nextInt(most.unscaledValue().intValueExact());
        return new AllocatePayment(id, payment, invoice, anyAmount ? money() : money(units));
    }

    /** Upheld by a credit note that may be of that invoice. */
    private SettleDispute settle() {
        CreditNoteId creditNote = one(creditNotes);
        InvoiceId invoice = random.nextBoolean()
                ? anInvoice()
                : history().invoiceOf(creditNote).orElseThrow();
        return new SettleDispute(id, invoice, DisputeOutcome.UPHELD, creditNote);
    }

    /** Of a payment that does pay something, if it is one. */
    private ReverseAllocation takeBackOneAllocation() {
        PaymentId payment = one(payments);
        List<InvoiceId> paid =
                List.copyOf(history().payment(payment).orElseThrow().pays().keySet());
        return new ReverseAllocation(id, payment, paid.isEmpty() ? anInvoice() : one(paid));
    }

    /** More often than not one that is open. */
    private InvoiceId anInvoice() {
        return state().items().isEmpty() || random.nextInt(4) == 0
                ? one(invoices)
                : one(state().items()).invoiceId();
    }

    /** More often than not one of which something is unapplied. */
    private PaymentId aPayment() {
        List<Unapplied> unapplied = state().unapplied().stream()
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
