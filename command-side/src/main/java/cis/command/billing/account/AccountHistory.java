package cis.command.billing.account;

import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.event.AllocationReversed;
import cis.api.billing.event.CreditPosted;
import cis.api.billing.event.PaymentAllocated;
import cis.api.billing.event.PaymentPosted;
import cis.api.billing.event.PaymentRefunded;
import cis.api.billing.event.PaymentReversed;
import cis.api.billing.event.ReceivableOpened;
import cis.api.billing.event.ReceivableWrittenOff;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.billing.event.WriteOffReversed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an account once posted, also where it is settled and has left the account's state; a parameter of the handlers
 * that take something back. Grows with the account's own events; what it gives out never changes.
 */
final class AccountHistory {

    private final Map<InvoiceId, PostedInvoice> invoices = new HashMap<>();
    private final Map<PaymentId, PostedPayment> payments = new HashMap<>();
    private final Map<CreditNoteId, InvoiceId> creditNotes = new HashMap<>();
    private @Nullable AccountState state;
    private long version;

    synchronized Optional<PostedInvoice> invoice(InvoiceId id) {
        return Optional.ofNullable(invoices.get(id));
    }

    synchronized Optional<PostedPayment> payment(PaymentId id) {
        return Optional.ofNullable(payments.get(id));
    }

    /** The invoice that a posted credit note credits. */
    synchronized Optional<InvoiceId> invoiceOf(CreditNoteId id) {
        return Optional.ofNullable(creditNotes.get(id));
    }

    /** What is open now; nothing where the account has not begun. */
    synchronized Optional<AccountState> state() {
        return Optional.ofNullable(state);
    }

    /** Number of events read. */
    synchronized long version() {
        return version;
    }

    synchronized int size() {
        return invoices.size() + payments.size() + creditNotes.size();
    }

    synchronized AccountHistory append(ReceivablesEvent event) {
        state = (state == null ? AccountState.begunBy(event) : state).evolve(event);
        version++;
        switch (event) {
            case ReceivableOpened e ->
                invoices.put(
                        e.invoiceId(),
                        new PostedInvoice(e.invoiceId(), e.number(), e.issueDate(), e.dueDate(), BigDecimal.ZERO));
            case ReceivableWrittenOff e ->
                change(
                        e.invoiceId(),
                        i -> i.withWrittenOff(i.writtenOff().add(e.amount().amount())));
            case WriteOffReversed e -> change(e.invoiceId(), i -> i.withWrittenOff(BigDecimal.ZERO));
            case PaymentPosted e ->
                payments.put(
                        e.paymentId(),
                        PostedPayment.received(e.paymentId(), e.amount().amount()));
            case PaymentAllocated e ->
                change(e.paymentId(), p -> p.allocated(e.invoiceId(), e.amount().amount()));
            case AllocationReversed e ->
                change(
                        e.paymentId(),
                        p -> p.allocated(e.invoiceId(), e.amount().amount().negate()));
            case PaymentRefunded e ->
                change(e.paymentId(), p -> p.givenBack(e.amount().amount()));
            case PaymentReversed e -> change(e.paymentId(), PostedPayment::takenBack);
            case CreditPosted e -> creditNotes.put(e.creditNoteId(), e.invoiceId());
            default -> {
                // changes only what is open
            }
        }
        return this;
    }

    private void change(InvoiceId id, UnaryOperator<PostedInvoice> change) {
        invoices.computeIfPresent(id, (same, invoice) -> change.apply(invoice));
    }

    private void change(PaymentId id, UnaryOperator<PostedPayment> change) {
        payments.computeIfPresent(id, (same, payment) -> change.apply(payment));
    }
}
