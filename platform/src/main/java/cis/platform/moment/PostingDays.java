package cis.platform.moment;

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
import cis.api.billing.event.ReceivableWrittenOff;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.billing.event.WriteOffReversed;
import java.time.LocalDate;

/** What an account would have posted had it known on the day itself: balances and ageing go by the posting's day. */
final class PostingDays {

    private PostingDays() {}

    static ReceivablesEvent on(LocalDate day, ReceivablesEvent event) {
        return switch (event) {
            case ReceivableOpened e ->
                new ReceivableOpened(
                        e.accountId(),
                        e.customerId(),
                        day,
                        e.invoiceId(),
                        e.number(),
                        e.amount(),
                        e.issueDate(),
                        e.dueDate(),
                        e.position());
            case PaymentPosted e ->
                new PaymentPosted(e.accountId(), e.customerId(), day, e.paymentId(), e.amount(), e.position());
            case CreditPosted e ->
                new CreditPosted(
                        e.accountId(),
                        e.customerId(),
                        day,
                        e.creditNoteId(),
                        e.invoiceId(),
                        e.number(),
                        e.amount(),
                        e.position());
            case PaymentAllocated e ->
                new PaymentAllocated(e.accountId(), e.customerId(), day, e.paymentId(), e.invoiceId(), e.amount());
            case AllocationReversed e ->
                new AllocationReversed(
                        e.accountId(), e.customerId(), day, e.paymentId(), e.invoiceId(), e.amount(), e.reason());
            case CreditApplied e ->
                new CreditApplied(e.accountId(), e.customerId(), day, e.creditNoteId(), e.invoiceId(), e.amount());
            default -> decided(day, event);
        };
    }

    private static ReceivablesEvent decided(LocalDate day, ReceivablesEvent event) {
        return switch (event) {
            case PaymentReversed e ->
                new PaymentReversed(e.accountId(), e.customerId(), day, e.paymentId(), e.amount(), e.reason());
            case PaymentRefunded e ->
                new PaymentRefunded(e.accountId(), e.customerId(), day, e.paymentId(), e.amount(), e.method());
            case CreditRefunded e ->
                new CreditRefunded(
                        e.accountId(), e.customerId(), day, e.creditNoteId(), e.amount(), e.method(), e.reference());
            case ReceivableDisputed e ->
                new ReceivableDisputed(
                        e.accountId(), e.customerId(), day, e.invoiceId(), e.amount(), e.reason(), e.complaintId());
            case DisputeSettled e ->
                new DisputeSettled(e.accountId(), e.customerId(), day, e.invoiceId(), e.outcome(), e.creditNoteId());
            case ReceivableWrittenOff e ->
                new ReceivableWrittenOff(e.accountId(), e.customerId(), day, e.invoiceId(), e.amount(), e.reason());
            case WriteOffReversed e ->
                new WriteOffReversed(e.accountId(), e.customerId(), day, e.invoiceId(), e.amount(), e.reason());
            default -> event;
        };
    }
}
