package cis.query.billing;

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
import cis.api.billing.query.Settlement;
import cis.platform.projection.EventContext;
import cis.query.billing.account.Allocation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an invoice's total.
 *
 * @param total nothing before the invoice is issued
 * @param credited by credit notes for it, wherever that money went
 * @param disputed as much as the customer disputes; null where there is no dispute
 */
record Debt(
        BigDecimal total,
        BigDecimal credited,
        BigDecimal writtenOff,
        @Nullable BigDecimal disputed,
        List<Allocation> allocations) {

    static final Debt NONE = of(BigDecimal.ZERO);

    static Debt of(BigDecimal total) {
        return new Debt(total, BigDecimal.ZERO, BigDecimal.ZERO, null, List.of());
    }

    BigDecimal outstanding() {
        return total.subtract(Allocation.sum(allocations)).subtract(writtenOff);
    }

    BigDecimal paid() {
        return Allocation.sum(
                allocations.stream().filter(one -> one.paymentId() != null).toList());
    }

    BigDecimal creditApplied() {
        return Allocation.sum(
                allocations.stream().filter(one -> one.creditNoteId() != null).toList());
    }

    /** Null where there is no dispute. */
    @Nullable
    BigDecimal effectivelyDisputed() {
        return disputed == null ? null : disputed.min(outstanding());
    }

    BigDecimal undisputed() {
        BigDecimal effective = effectivelyDisputed();
        return effective == null ? outstanding() : outstanding().subtract(effective);
    }

    Settlement settlement() {
        BigDecimal outstanding = outstanding();
        if (outstanding.signum() == 0) {
            return writtenOff.signum() > 0 ? Settlement.WRITTEN_OFF : Settlement.SETTLED;
        }
        return outstanding.compareTo(total) == 0 ? Settlement.OPEN : Settlement.PARTIAL;
    }

    Debt plusCredited(BigDecimal amount) {
        return new Debt(total, credited.add(amount), writtenOff, disputed, allocations);
    }

    Debt after(ReceivablesEvent event, EventContext context) {
        return switch (event) {
            case PaymentAllocated e -> with(e, context);
            case AllocationReversed e -> with(e, context);
            case CreditApplied e -> with(e, context);
            case ReceivableDisputed e -> withDisputed(e.amount().amount());
            case DisputeSettled e -> withDisputed(null);
            case ReceivableWrittenOff e ->
                withWrittenOff(writtenOff.add(e.amount().amount()));
            case WriteOffReversed e ->
                withWrittenOff(writtenOff.subtract(e.amount().amount()));
            case ReceivableOpened e -> this;
            case ReceivableSettled e -> this;
            case ReceivableReopened e -> this;
            case PaymentPosted e -> this;
            case PaymentReversed e -> this;
            case PaymentRefunded e -> this;
            case CreditPosted e -> this;
            case CreditRefunded e -> this;
        };
    }

    private Debt with(ReceivablesEvent event, EventContext context) {
        Allocation more = Allocation.of(event, context);
        return more == null
                ? this
                : new Debt(total, credited, writtenOff, disputed, Allocation.with(allocations, more));
    }

    private Debt withDisputed(@Nullable BigDecimal amount) {
        return new Debt(total, credited, writtenOff, amount, allocations);
    }

    private Debt withWrittenOff(BigDecimal amount) {
        return new Debt(total, credited, amount, disputed, allocations);
    }
}
