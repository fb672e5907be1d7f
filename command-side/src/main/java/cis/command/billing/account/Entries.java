package cis.command.billing.account;

import cis.api.Money;
import cis.api.billing.AllocationReversalReason;
import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.event.AllocationReversed;
import cis.api.billing.event.CreditApplied;
import cis.api.billing.event.PaymentAllocated;
import cis.api.billing.event.ReceivableReopened;
import cis.api.billing.event.ReceivableSettled;
import cis.api.billing.event.ReceivableWrittenOff;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.billing.event.WriteOffReversed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of one decision, each upon what the ones before lead to. BIL-48: an invoice is settled when nothing is
 * outstanding any longer, and reopened when something is again.
 */
final class Entries {

    private final LocalDate postedOn;
    private final List<ReceivablesEvent> events = new ArrayList<>();
    private AccountState state;

    Entries(AccountState before, LocalDate postedOn) {
        this.state = before;
        this.postedOn = postedOn;
    }

    List<ReceivablesEvent> events() {
        return List.copyOf(events);
    }

    AccountState state() {
        return state;
    }

    LocalDate postedOn() {
        return postedOn;
    }

    Money money(BigDecimal amount) {
        return new Money(amount, state.currency());
    }

    void add(ReceivablesEvent event) {
        state = state.evolve(event);
        events.add(event);
    }

    void pay(PaymentId payment, InvoiceId invoice, BigDecimal amount) {
        add(new PaymentAllocated(state.id(), state.customerId(), postedOn, payment, invoice, money(amount)));
        settle(invoice);
    }

    void credit(CreditNoteId creditNote, InvoiceId invoice, BigDecimal amount) {
        add(new CreditApplied(state.id(), state.customerId(), postedOn, creditNote, invoice, money(amount)));
        settle(invoice);
    }

    void writeOff(InvoiceId invoice, String reason) {
        Money amount = money(state.outstanding(invoice));
        add(new ReceivableWrittenOff(state.id(), state.customerId(), postedOn, invoice, amount, reason));
        settle(invoice);
    }

    void unpay(PaymentId payment, PostedInvoice invoice, BigDecimal amount, AllocationReversalReason reason) {
        BigDecimal before = state.outstanding(invoice.invoiceId());
        add(new AllocationReversed(
                state.id(), state.customerId(), postedOn, payment, invoice.invoiceId(), money(amount), reason));
        reopen(invoice, before, amount);
    }

    void recover(PostedInvoice invoice, String reason) {
        BigDecimal before = state.outstanding(invoice.invoiceId());
        Money amount = money(invoice.writtenOff());
        add(new WriteOffReversed(state.id(), state.customerId(), postedOn, invoice.invoiceId(), amount, reason));
        reopen(invoice, before, invoice.writtenOff());
    }

    /** Says so where nothing is outstanding. */
    void settle(InvoiceId invoice) {
        if (state.outstanding(invoice).signum() == 0) {
            add(new ReceivableSettled(state.id(), state.customerId(), postedOn, invoice));
        }
    }

    private void reopen(PostedInvoice invoice, BigDecimal before, BigDecimal amount) {
        if (before.signum() == 0) {
            add(new ReceivableReopened(
                    state.id(),
                    state.customerId(),
                    postedOn,
                    invoice.invoiceId(),
                    invoice.number(),
                    money(amount),
                    invoice.issueDate(),
                    invoice.dueDate()));
        }
    }
}
