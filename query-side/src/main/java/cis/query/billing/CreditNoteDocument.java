package cis.query.billing;

import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.CreditRefunded;
import cis.api.billing.event.ReceivablesEvent;
import cis.platform.projection.EventContext;
import cis.query.billing.account.Allocation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a credit note has come and what became of its total; what it says, and to whom, is read from its own events.
 *
 * @param number null until it is issued
 * @param allocations to invoices
 * @param accountId null before it has reached its account
 * @param version number of events in its own stream
 */
record CreditNoteDocument(
        String client,
        String id,
        String customerId,
        String currency,
        @Nullable String number,
        BigDecimal total,
        BigDecimal refunded,
        List<Allocation> allocations,
        @Nullable String accountId,
        long version) {

    static CreditNoteDocument finalised(CreditNoteFinalised event, EventContext context) {
        return new CreditNoteDocument(
                context.client(),
                event.creditNoteId().toString(),
                event.customerId().toString(),
                event.currency(),
                null,
                event.totals().total(),
                BigDecimal.ZERO,
                List.of(),
                null,
                context.version());
    }

    CreditNoteDocument issued(CreditNoteIssued event, long newVersion) {
        return new CreditNoteDocument(
                client,
                id,
                customerId,
                currency,
                event.number(),
                event.totals().total(),
                refunded,
                allocations,
                accountId,
                newVersion);
    }

    CreditNoteDocument posted(ReceivablesEvent event, EventContext context) {
        Allocation more = Allocation.of(event, context);
        return new CreditNoteDocument(
                client,
                id,
                customerId,
                currency,
                number,
                total,
                event instanceof CreditRefunded e ? refunded.add(e.amount().amount()) : refunded,
                more == null ? allocations : Allocation.with(allocations, more),
                event.accountId().toString(),
                version);
    }

    BigDecimal applied() {
        return Allocation.sum(allocations);
    }

    BigDecimal unapplied() {
        return total.subtract(applied()).subtract(refunded);
    }
}
