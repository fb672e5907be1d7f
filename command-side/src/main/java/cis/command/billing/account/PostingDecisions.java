package cis.command.billing.account;

import cis.api.billing.InvoiceId;
import cis.api.billing.command.PostCredit;
import cis.api.billing.command.PostPayment;
import cis.api.billing.command.PostReceivable;
import cis.api.billing.event.CreditPosted;
import cis.api.billing.event.PaymentPosted;
import cis.api.billing.event.ReceivableOpened;
import cis.api.billing.event.ReceivablesEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Posts what was issued or received, and lets it settle what is open. BIL-41: postings come in the order of their
 * positions, and one that is not newer than the last is a repetition.
 */
record PostingDecisions(AccountState state, LocalDate today) {

    List<ReceivablesEvent> decide(PostReceivable command) {
        if (isRepetition(command.position())) {
            return List.of();
        }
        Entries entries = new Entries(state, today);
        BigDecimal total = AmountPolicy.inMinorUnit(command.total());
        entries.add(new ReceivableOpened(
                state.id(),
                state.customerId(),
                today,
                command.invoiceId(),
                command.number(),
                entries.money(total),
                command.issueDate(),
                command.dueDate(),
                command.position()));
        if (total.signum() == 0) {
            entries.settle(command.invoiceId());
        }
        AllocationPolicy.toInvoice(total, state.unapplied())
                .forEach(share -> apply(share, command.invoiceId(), entries));
        return entries.events();
    }

    List<ReceivablesEvent> decide(PostPayment command) {
        if (isRepetition(command.position())) {
            return List.of();
        }
        Entries entries = new Entries(state, today);
        BigDecimal amount = AmountPolicy.inMinorUnit(command.amount());
        entries.add(new PaymentPosted(
                state.id(), state.customerId(), today, command.paymentId(), entries.money(amount), command.position()));
        AllocationPolicy.ofPayment(amount, state.items(), command.invoiceId())
                .forEach(share -> entries.pay(command.paymentId(), share.invoiceId(), share.amount()));
        return entries.events();
    }

    /** BIL-47: a credit note settles its own invoice, disputed or not; what is left of it is unapplied. */
    List<ReceivablesEvent> decide(PostCredit command) {
        if (isRepetition(command.position())) {
            return List.of();
        }
        Entries entries = new Entries(state, today);
        BigDecimal amount = AmountPolicy.inMinorUnit(command.amount());
        entries.add(new CreditPosted(
                state.id(),
                state.customerId(),
                today,
                command.creditNoteId(),
                command.invoiceId(),
                command.number(),
                entries.money(amount),
                command.position()));
        BigDecimal applied = amount.min(state.outstanding(command.invoiceId()));
        if (applied.signum() > 0) {
            entries.credit(command.creditNoteId(), command.invoiceId(), applied);
        }
        return entries.events();
    }

    private boolean isRepetition(long position) {
        return position <= state.postedUpTo();
    }

    private static void apply(Unapplied share, InvoiceId invoice, Entries entries) {
        switch (share.kind()) {
            case PAYMENT -> entries.pay(share.paymentId(), invoice, share.amount());
            case CREDIT -> entries.credit(share.creditNoteId(), invoice, share.amount());
        }
    }
}
