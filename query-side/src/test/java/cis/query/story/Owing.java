package cis.query.story;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.AllocationReversalReason;
import cis.api.billing.CreditNoteId;
import cis.api.billing.DisputeOutcome;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.PaymentReversalReason;
import cis.api.billing.ReceivablesAccountId;
import cis.api.billing.event.AllocationReversed;
import cis.api.billing.event.CreditApplied;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.CreditPosted;
import cis.api.billing.event.CreditRefunded;
import cis.api.billing.event.DisputeSettled;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.PaymentAllocated;
import cis.api.billing.event.PaymentPosted;
import cis.api.billing.event.PaymentRefunded;
import cis.api.billing.event.PaymentReversed;
import cis.api.billing.event.ReceivableDisputed;
import cis.api.billing.event.ReceivableOpened;
import cis.api.billing.event.ReceivableWrittenOff;
import cis.api.billing.event.WriteOffReversed;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What happens to one customer's account in one currency; each thing on a day. */
public record Owing(Story story, CustomerId customer, String currency) {

    public void issues(InvoiceIssued invoice, LocalDate day) {
        story.happens(invoice);
        story.happens(new ReceivableOpened(
                id(),
                customer,
                day,
                invoice.invoiceId(),
                invoice.number(),
                money(invoice.totals().total()),
                invoice.issueDate(),
                invoice.dueDate(),
                story.head()));
    }

    public void issues(CreditNoteIssued credit, LocalDate day) {
        story.happens(credit);
        story.happens(new CreditPosted(
                id(),
                customer,
                day,
                credit.creditNoteId(),
                credit.invoiceId(),
                credit.number(),
                money(credit.totals().total()),
                story.head()));
    }

    public void pays(PaymentId payment, BigDecimal amount, LocalDate day) {
        story.happens(new PaymentPosted(id(), customer, day, payment, money(amount), story.head()));
    }

    public void allocates(PaymentId payment, InvoiceId invoice, BigDecimal amount, LocalDate day) {
        story.happens(new PaymentAllocated(id(), customer, day, payment, invoice, money(amount)));
    }

    public void takesBack(PaymentId payment, InvoiceId invoice, BigDecimal amount, LocalDate day) {
        story.happens(new AllocationReversed(
                id(), customer, day, payment, invoice, money(amount), AllocationReversalReason.REQUESTED));
    }

    public void reverses(PaymentId payment, BigDecimal amount, LocalDate day) {
        story.happens(new PaymentReversed(id(), customer, day, payment, money(amount), PaymentReversalReason.RETURNED));
    }

    public void refunds(PaymentId payment, BigDecimal amount, LocalDate day) {
        story.happens(new PaymentRefunded(id(), customer, day, payment, money(amount), "TRANSFER"));
    }

    public void refunds(CreditNoteId credit, BigDecimal amount, LocalDate day) {
        story.happens(new CreditRefunded(id(), customer, day, credit, money(amount), "TRANSFER", null));
    }

    public void applies(CreditNoteId credit, InvoiceId invoice, BigDecimal amount, LocalDate day) {
        story.happens(new CreditApplied(id(), customer, day, credit, invoice, money(amount)));
    }

    public void disputes(InvoiceId invoice, BigDecimal amount, LocalDate day) {
        story.happens(new ReceivableDisputed(id(), customer, day, invoice, money(amount), null, null));
    }

    public void settlesDispute(InvoiceId invoice, LocalDate day) {
        story.happens(new DisputeSettled(id(), customer, day, invoice, DisputeOutcome.REJECTED, null));
    }

    public void writesOff(InvoiceId invoice, BigDecimal amount, LocalDate day) {
        story.happens(new ReceivableWrittenOff(id(), customer, day, invoice, money(amount), null));
    }

    public void recovers(InvoiceId invoice, BigDecimal amount, LocalDate day) {
        story.happens(new WriteOffReversed(id(), customer, day, invoice, money(amount), null));
    }

    private ReceivablesAccountId id() {
        return Bookkeeping.account(customer, currency);
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }
}
