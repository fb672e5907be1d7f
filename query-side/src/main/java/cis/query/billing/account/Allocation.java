package cis.query.billing.account;

import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.event.AllocationReversed;
import cis.api.billing.event.CreditApplied;
import cis.api.billing.event.PaymentAllocated;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.billing.query.AllocationView;
import cis.platform.projection.EventContext;
import cis.query.money.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of what settles an invoice; taking it back is an entry of its own.
 *
 * @param type permanent name of the event
 * @param paymentId null where a credit note settles
 * @param creditNoteId null where a payment settles
 * @param amount negative where it is taken back
 */
public record Allocation(
        String type,
        @Nullable String paymentId,
        @Nullable String creditNoteId,
        String invoiceId,
        BigDecimal amount,
        LocalDate postedOn,
        UUID eventId) {

    /** Null for an event that settles nothing. */
    public static @Nullable Allocation of(ReceivablesEvent event, EventContext context) {
        return switch (event) {
            case PaymentAllocated e ->
                ofPayment(e.paymentId(), e.invoiceId(), e.amount().amount(), e, context);
            case AllocationReversed e ->
                ofPayment(e.paymentId(), e.invoiceId(), e.amount().amount().negate(), e, context);
            case CreditApplied e ->
                new Allocation(
                        context.type(),
                        null,
                        e.creditNoteId().toString(),
                        e.invoiceId().toString(),
                        e.amount().amount(),
                        e.postedOn(),
                        context.eventId());
            default -> null;
        };
    }

    private static Allocation ofPayment(
            PaymentId payment, InvoiceId invoice, BigDecimal amount, ReceivablesEvent event, EventContext context) {
        return new Allocation(
                context.type(),
                payment.toString(),
                null,
                invoice.toString(),
                amount,
                event.postedOn(),
                context.eventId());
    }

    /** As those who look at the invoice see it. */
    public AllocationView ofInvoice(String currency) {
        return view(
                paymentId == null ? null : PaymentId.of(paymentId),
                creditNoteId == null ? null : CreditNoteId.of(creditNoteId),
                null,
                currency);
    }

    /** As those who look at the payment or the credit note see it. */
    public AllocationView toInvoice(String currency) {
        return view(null, null, InvoiceId.of(invoiceId), currency);
    }

    private AllocationView view(
            @Nullable PaymentId payment,
            @Nullable CreditNoteId creditNote,
            @Nullable InvoiceId invoice,
            String currency) {
        return new AllocationView(
                type, payment, creditNote, invoice, Amounts.money(amount, currency), postedOn, eventId);
    }

    public static BigDecimal sum(List<Allocation> allocations) {
        return allocations.stream().map(Allocation::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The entries and one more. */
    public static List<Allocation> with(List<Allocation> allocations, Allocation more) {
        List<Allocation> all = new ArrayList<>(allocations);
        all.add(more);
        return List.copyOf(all);
    }
}
