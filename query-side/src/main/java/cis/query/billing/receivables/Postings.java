package cis.query.billing.receivables;

import static cis.api.billing.query.LedgerAccount.*;
import static cis.api.billing.query.PostingKind.*;

import cis.api.DomainEvent;
import cis.api.Money;
import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
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
import cis.api.billing.event.ReceivableReopened;
import cis.api.billing.event.ReceivableSettled;
import cis.api.billing.event.ReceivableWrittenOff;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.billing.event.WriteOffReversed;
import cis.api.billing.query.LedgerAccount;
import cis.api.billing.query.PostingKind;
import cis.query.billing.receivables.Posting.Paper;
import java.util.Optional;
import java.util.UUID;

/**
 * How each financial event is posted. An invoice is posted twice: to revenue and tax on the day it was issued, and to the
 * customer's account on the day that account heard of it; the clearing account stands between.
 */
final class Postings {

    private Postings() {}

    /** Nothing for an event that moves no money. */
    static Optional<Posting> of(DomainEvent event) {
        return switch (event) {
            case InvoiceIssued e -> Optional.of(issued(e));
            case CreditNoteIssued e -> Optional.of(issued(e));
            case ReceivablesEvent e -> of(e);
            default -> Optional.empty();
        };
    }

    private static Posting issued(InvoiceIssued e) {
        return Posting.of(
                        INVOICE_ISSUED,
                        e.issueDate(),
                        new Money(e.totals().total(), e.currency()),
                        Paper.INVOICE,
                        e.invoiceId().value(),
                        Entry.debit(BILLING_CLEARING, e.totals().total()),
                        Entry.credit(REVENUE, e.totals().net()),
                        Entry.credit(TAX_PAYABLE, e.totals().tax()))
                .numbered(e.number());
    }

    private static Posting issued(CreditNoteIssued e) {
        return Posting.of(
                        CREDIT_NOTE_ISSUED,
                        e.issueDate(),
                        new Money(e.totals().total(), e.currency()),
                        Paper.CREDIT_NOTE,
                        e.creditNoteId().value(),
                        Entry.debit(REVENUE, e.totals().net()),
                        Entry.debit(TAX_PAYABLE, e.totals().tax()),
                        Entry.credit(BILLING_CLEARING, e.totals().total()))
                .to(e.invoiceId().value())
                .numbered(e.number());
    }

    private static Optional<Posting> of(ReceivablesEvent event) {
        return switch (event) {
            case ReceivableOpened e ->
                of(INVOICE_POSTED, e, e.amount(), e.invoiceId(), ACCOUNTS_RECEIVABLE, BILLING_CLEARING)
                        .map(posting -> posting.numbered(e.number()));
            case ReceivableWrittenOff e -> of(WRITTEN_OFF, e, e.amount(), e.invoiceId(), BAD_DEBT, ACCOUNTS_RECEIVABLE);
            case WriteOffReversed e ->
                of(WRITE_OFF_REVERSED, e, e.amount(), e.invoiceId(), ACCOUNTS_RECEIVABLE, BAD_DEBT);
            case CreditPosted e ->
                of(CREDIT_NOTE_POSTED, e, e.amount(), e.creditNoteId(), BILLING_CLEARING, CUSTOMER_CREDIT)
                        .map(posting -> posting.to(e.invoiceId().value()).numbered(e.number()));
            case CreditApplied e ->
                of(CREDIT_APPLIED, e, e.amount(), e.creditNoteId(), CUSTOMER_CREDIT, ACCOUNTS_RECEIVABLE)
                        .map(posting -> posting.to(e.invoiceId().value()));
            case CreditRefunded e -> of(CREDIT_REFUNDED, e, e.amount(), e.creditNoteId(), CUSTOMER_CREDIT, BANK);
            case PaymentPosted e -> of(PAYMENT_POSTED, e, e.amount(), e.paymentId(), BANK, CUSTOMER_CREDIT);
            case PaymentReversed e -> of(PAYMENT_REVERSED, e, e.amount(), e.paymentId(), CUSTOMER_CREDIT, BANK);
            case PaymentRefunded e -> of(PAYMENT_REFUNDED, e, e.amount(), e.paymentId(), CUSTOMER_CREDIT, BANK);
            case PaymentAllocated e ->
                of(PAYMENT_ALLOCATED, e, e.amount(), e.paymentId(), CUSTOMER_CREDIT, ACCOUNTS_RECEIVABLE)
                        .map(posting -> posting.to(e.invoiceId().value()));
            case AllocationReversed e ->
                of(ALLOCATION_REVERSED, e, e.amount(), e.paymentId(), ACCOUNTS_RECEIVABLE, CUSTOMER_CREDIT)
                        .map(posting -> posting.to(e.invoiceId().value()));
            case ReceivableDisputed e -> Optional.empty();
            case DisputeSettled e -> Optional.empty();
            case ReceivableSettled e -> Optional.empty();
            case ReceivableReopened e -> Optional.empty();
        };
    }

    private static Optional<Posting> of(
            PostingKind kind,
            ReceivablesEvent event,
            Money amount,
            Record id,
            LedgerAccount debit,
            LedgerAccount credit) {
        Paper paper = switch (id) {
            case InvoiceId one -> Paper.INVOICE;
            case CreditNoteId one -> Paper.CREDIT_NOTE;
            default -> Paper.PAYMENT;
        };
        return Optional.of(
                Posting.of(kind, event.postedOn(), amount, paper, UUID.fromString(id.toString()), debit, credit));
    }
}
