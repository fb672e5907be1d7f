package cis.command.billing.account;

import cis.api.CommandRejected;
import cis.api.billing.AllocationReversalReason;
import cis.api.billing.BillingError;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.command.AllocatePayment;
import cis.api.billing.command.RefundCredit;
import cis.api.billing.command.RefundPayment;
import cis.api.billing.command.ReverseAllocation;
import cis.api.billing.command.ReversePayment;
import cis.api.billing.event.CreditRefunded;
import cis.api.billing.event.PaymentRefunded;
import cis.api.billing.event.PaymentReversed;
import cis.api.billing.event.ReceivablesEvent;
import cis.command.aggregate.Faults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What people decide about money that was received or credited. */
record PaymentDecisions(AccountState state, AccountHistory history, LocalDate today) {

    private static final String AMOUNT = "/amount";

    /** BIL-49: at most what is unapplied of the payment, and at most what is outstanding of the invoice. */
    List<ReceivablesEvent> decide(AllocatePayment command) {
        PostedPayment payment = notReversed(command.paymentId());
        BigDecimal unapplied = some(state.unapplied(payment.paymentId()), BillingError.NOTHING_UNAPPLIED);
        invoice(command.invoiceId());
        BigDecimal outstanding = some(state.outstanding(command.invoiceId()), BillingError.NOTHING_OUTSTANDING);
        BigDecimal amount = AmountPolicy.accept(command.amount(), state.currency(), AMOUNT);
        Faults faults = new Faults();
        atMost(unapplied, amount, BillingError.EXCEEDS_UNAPPLIED, faults);
        atMost(outstanding, amount, BillingError.EXCEEDS_OUTSTANDING, faults);
        faults.refuse();
        Entries entries = new Entries(state, today);
        entries.pay(payment.paymentId(), command.invoiceId(), amount);
        return entries.events();
    }

    /** BIL-50: all that the payment pays of the invoice. */
    List<ReceivablesEvent> decide(ReverseAllocation command) {
        PostedPayment payment = notReversed(command.paymentId());
        BigDecimal amount = payment.pays().get(command.invoiceId());
        if (amount == null) {
            throw new CommandRejected(BillingError.NOT_ALLOCATED);
        }
        Entries entries = new Entries(state, today);
        entries.unpay(payment.paymentId(), invoice(command.invoiceId()), amount, AllocationReversalReason.REQUESTED);
        return entries.events();
    }

    /** BIL-51: all that it pays is open again, in the order in which it was paid; not where some of it was refunded. */
    List<ReceivablesEvent> decide(ReversePayment command) {
        PostedPayment payment = payment(command.paymentId());
        if (payment.reversed()) {
            return List.of();
        }
        if (payment.refunded().signum() > 0) {
            throw new CommandRejected(BillingError.PAYMENT_REFUNDED);
        }
        Entries entries = new Entries(state, today);
        payment.pays()
                .forEach((invoice, amount) -> entries.unpay(
                        payment.paymentId(), invoice(invoice), amount, AllocationReversalReason.PAYMENT_REVERSED));
        entries.add(new PaymentReversed(
                state.id(),
                state.customerId(),
                today,
                payment.paymentId(),
                entries.money(payment.amount()),
                command.reason()));
        return entries.events();
    }

    /** BIL-52: at most what is unapplied of it. */
    List<ReceivablesEvent> decide(RefundPayment command) {
        PostedPayment payment = notReversed(command.paymentId());
        BigDecimal unapplied = some(state.unapplied(payment.paymentId()), BillingError.NOTHING_UNAPPLIED);
        BigDecimal amount = AmountPolicy.accept(command.amount(), state.currency(), AMOUNT);
        refuseBeyond(unapplied, amount);
        Entries entries = new Entries(state, today);
        entries.add(new PaymentRefunded(
                state.id(), state.customerId(), today, payment.paymentId(), entries.money(amount), command.method()));
        return entries.events();
    }

    /** BIL-52, too. */
    List<ReceivablesEvent> decide(RefundCredit command) {
        if (history.invoiceOf(command.creditNoteId()).isEmpty()) {
            throw new CommandRejected(BillingError.NOT_POSTED_YET);
        }
        BigDecimal unapplied = some(state.unapplied(command.creditNoteId()), BillingError.NOTHING_UNAPPLIED);
        BigDecimal amount =
                command.amount() == null ? unapplied : AmountPolicy.accept(command.amount(), state.currency(), AMOUNT);
        refuseBeyond(unapplied, amount);
        Entries entries = new Entries(state, today);
        entries.add(new CreditRefunded(
                state.id(),
                state.customerId(),
                today,
                command.creditNoteId(),
                entries.money(amount),
                command.method(),
                command.reference()));
        return entries.events();
    }

    private PostedPayment payment(PaymentId id) {
        return history.payment(id).orElseThrow(() -> new CommandRejected(BillingError.NOT_POSTED_YET));
    }

    private PostedPayment notReversed(PaymentId id) {
        PostedPayment payment = payment(id);
        if (payment.reversed()) {
            throw new CommandRejected(BillingError.PAYMENT_REVERSED);
        }
        return payment;
    }

    private PostedInvoice invoice(InvoiceId id) {
        return history.invoice(id).orElseThrow(() -> new CommandRejected(BillingError.NOT_POSTED_YET));
    }

    private static BigDecimal some(BigDecimal amount, BillingError otherwise) {
        if (amount.signum() == 0) {
            throw new CommandRejected(otherwise);
        }
        return amount;
    }

    private static void refuseBeyond(BigDecimal unapplied, BigDecimal amount) {
        Faults faults = new Faults();
        atMost(unapplied, amount, BillingError.EXCEEDS_UNAPPLIED, faults);
        faults.refuse();
    }

    private static void atMost(BigDecimal most, BigDecimal amount, BillingError otherwise, Faults faults) {
        if (amount.compareTo(most) > 0) {
            faults.add(otherwise, AMOUNT + "/amount", "must be at most " + most.toPlainString());
        }
    }
}
