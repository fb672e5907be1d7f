package cis.command.billing.account;

import cis.api.Money;
import cis.api.billing.InvoiceId;
import cis.api.billing.event.AllocationReversed;
import cis.api.billing.event.CreditApplied;
import cis.api.billing.event.CreditPosted;
import cis.api.billing.event.CreditRefunded;
import cis.api.billing.event.DisputeSettled;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An account as a bookkeeper would sum it up, from the events alone and all of them, without any rule. */
final class Books {

    BigDecimal invoiced = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ZERO;
    BigDecimal credited = BigDecimal.ZERO;
    BigDecimal writtenOff = BigDecimal.ZERO;
    BigDecimal refunded = BigDecimal.ZERO;

    /** By invoice. */
    final Map<InvoiceId, BigDecimal> outstanding = new HashMap<>();

    final Map<InvoiceId, BigDecimal> totals = new HashMap<>();
    final Map<InvoiceId, LocalDate> dueDates = new HashMap<>();
    final Map<InvoiceId, BigDecimal> disputes = new HashMap<>();
    final Set<InvoiceId> saidToBeSettled = new HashSet<>();

    /** By payment or credit note. */
    final Map<UUID, BigDecimal> unapplied = new HashMap<>();

    static Books of(List<ReceivablesEvent> events) {
        Books books = new Books();
        events.forEach(books::enter);
        return books;
    }

    void enter(ReceivablesEvent event) {
        switch (event) {
            case ReceivableOpened e -> {
                invoiced = invoiced.add(e.amount().amount());
                totals.put(e.invoiceId(), e.amount().amount());
                dueDates.put(e.invoiceId(), e.dueDate());
                owe(e.invoiceId(), e.amount(), 1);
            }
            case PaymentPosted e -> {
                paid = paid.add(e.amount().amount());
                have(e.paymentId().value(), e.amount(), 1);
            }
            case CreditPosted e -> {
                credited = credited.add(e.amount().amount());
                have(e.creditNoteId().value(), e.amount(), 1);
            }
            case PaymentAllocated e -> {
                have(e.paymentId().value(), e.amount(), -1);
                owe(e.invoiceId(), e.amount(), -1);
            }
            case CreditApplied e -> {
                have(e.creditNoteId().value(), e.amount(), -1);
                owe(e.invoiceId(), e.amount(), -1);
            }
            case AllocationReversed e -> {
                have(e.paymentId().value(), e.amount(), 1);
                owe(e.invoiceId(), e.amount(), 1);
            }
            case PaymentReversed e -> {
                paid = paid.subtract(e.amount().amount());
                have(e.paymentId().value(), e.amount(), -1);
            }
            case PaymentRefunded e -> {
                refunded = refunded.add(e.amount().amount());
                have(e.paymentId().value(), e.amount(), -1);
            }
            case CreditRefunded e -> {
                refunded = refunded.add(e.amount().amount());
                have(e.creditNoteId().value(), e.amount(), -1);
            }
            case ReceivableWrittenOff e -> {
                writtenOff = writtenOff.add(e.amount().amount());
                owe(e.invoiceId(), e.amount(), -1);
            }
            case WriteOffReversed e -> {
                writtenOff = writtenOff.subtract(e.amount().amount());
                owe(e.invoiceId(), e.amount(), 1);
            }
            case ReceivableDisputed e -> disputes.put(e.invoiceId(), e.amount().amount());
            case DisputeSettled e -> disputes.remove(e.invoiceId());
            case ReceivableSettled e -> saidToBeSettled.add(e.invoiceId());
            case ReceivableReopened e -> saidToBeSettled.remove(e.invoiceId());
        }
    }

    /** What of an invoice may be paid without anybody's asking. */
    BigDecimal undisputed(InvoiceId invoice) {
        BigDecimal open = outstanding.getOrDefault(invoice, BigDecimal.ZERO);
        return open.subtract(disputes.getOrDefault(invoice, BigDecimal.ZERO).min(open));
    }

    static BigDecimal sum(Map<?, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void owe(InvoiceId invoice, Money amount, int sign) {
        outstanding.merge(invoice, amount.amount().multiply(BigDecimal.valueOf(sign)), BigDecimal::add);
    }

    private void have(UUID source, Money amount, int sign) {
        unapplied.merge(source, amount.amount().multiply(BigDecimal.valueOf(sign)), BigDecimal::add);
    }
}
