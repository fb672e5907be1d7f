package cis.query.billing.payment;

import cis.api.billing.PaymentReversalReason;
import cis.api.billing.event.PaymentRecorded;
import cis.api.billing.event.PaymentRefunded;
import cis.api.billing.event.PaymentReversed;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.billing.query.PaymentState;
import cis.platform.projection.EventContext;
import cis.query.billing.account.Allocation;
import cis.query.paging.SortKeys;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a payment; what was said of it is read from its own event.
 *
 * @param allocations to invoices
 * @param order sorts by when it was received, then by id
 * @param open whether it stands and pays for nothing yet, in part at least
 * @param accountId null before it has reached its account
 * @param version number of events in its own stream
 */
record PaymentDocument(
        String client,
        String id,
        String customerId,
        String currency,
        BigDecimal amount,
        PaymentState state,
        @Nullable PaymentReversalReason reversalReason,
        BigDecimal refunded,
        List<Allocation> allocations,
        String order,
        boolean open,
        @Nullable String accountId,
        long version) {

    static PaymentDocument recorded(PaymentRecorded event, EventContext context) {
        String id = event.paymentId().toString();
        return new PaymentDocument(
                context.client(),
                id,
                event.customerId().toString(),
                event.amount().currency(),
                event.amount().amount(),
                PaymentState.RECORDED,
                null,
                BigDecimal.ZERO,
                List.of(),
                SortKeys.of(event.receivedOn().instant(), id),
                true,
                null,
                context.version());
    }

    PaymentDocument posted(ReceivablesEvent event, EventContext context) {
        String account = event.accountId().toString();
        Allocation more = Allocation.of(event, context);
        List<Allocation> all = more == null ? allocations : Allocation.with(allocations, more);
        return switch (event) {
            case PaymentRefunded e ->
                with(state, reversalReason, refunded.add(e.amount().amount()), all, account);
            case PaymentReversed e -> with(PaymentState.REVERSED, e.reason(), refunded, all, account);
            default -> with(state, reversalReason, refunded, all, account);
        };
    }

    BigDecimal applied() {
        return Allocation.sum(allocations);
    }

    /** Nothing of a payment that counts as not received. */
    BigDecimal unapplied() {
        return state == PaymentState.REVERSED
                ? BigDecimal.ZERO
                : amount.subtract(applied()).subtract(refunded);
    }

    private PaymentDocument with(
            PaymentState newState,
            @Nullable PaymentReversalReason newReason,
            BigDecimal newRefunded,
            List<Allocation> newAllocations,
            String newAccountId) {
        boolean newOpen = newState == PaymentState.RECORDED
                && amount.subtract(Allocation.sum(newAllocations)).compareTo(newRefunded) > 0;
        return new PaymentDocument(
                client,
                id,
                customerId,
                currency,
                amount,
                newState,
                newReason,
                newRefunded,
                newAllocations,
                order,
                newOpen,
                newAccountId,
                version);
    }
}
