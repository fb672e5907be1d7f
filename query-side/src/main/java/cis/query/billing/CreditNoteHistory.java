package cis.query.billing;

import cis.api.billing.CreditedLine;
import cis.api.billing.DocumentTotals;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.query.AccountReference;
import cis.api.billing.query.CreditNoteState;
import cis.api.billing.query.CreditNoteView;
import cis.api.billing.query.CreditedLineView;
import cis.platform.event.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a credit note says, folded from its own events. */
record CreditNoteHistory(
        CreditNoteFinalised finalised, @Nullable CreditNoteIssued issued, Instant recordedAt) {

    /** Empty where the events are not those of a credit note, from the first one on. */
    static Optional<CreditNoteHistory> of(List<RecordedEvent> events) {
        if (events.isEmpty() || !(events.getFirst().payload() instanceof CreditNoteFinalised finalised)) {
            return Optional.empty();
        }
        CreditNoteIssued issued = null;
        for (RecordedEvent event : events) {
            if (event.payload() instanceof CreditNoteIssued e) {
                issued = e;
            }
        }
        return Optional.of(
                new CreditNoteHistory(finalised, issued, events.getFirst().recordedAt()));
    }

    /** @param document as far as the events that this was folded from */
    CreditNoteView view(CreditNoteDocument document, @Nullable AccountReference account) {
        Sums sums = new Sums(document.currency());
        DocumentTotals totals = finalised.totals();
        return new CreditNoteView(
                finalised.creditNoteId(),
                finalised.customerId(),
                document.number(),
                issued == null ? CreditNoteState.FINALISING : CreditNoteState.ISSUED,
                finalised.reason(),
                finalised.invoiceId(),
                finalised.invoiceNumber(),
                finalised.invoiceIssueDate(),
                issued == null ? null : issued.issueDate(),
                document.currency(),
                finalised.lines().stream().map(line -> line(line, sums)).toList(),
                sums.taxes(finalised.breakdown()),
                sums.money(totals.net()),
                sums.money(totals.tax()),
                sums.money(totals.total()),
                sums.money(document.applied()),
                sums.money(document.refunded()),
                sums.money(document.unapplied()),
                finalised.seller(),
                finalised.buyer(),
                document.allocations().stream()
                        .map(one -> one.toInvoice(document.currency()))
                        .toList(),
                account,
                recordedAt,
                document.version());
    }

    private static CreditedLineView line(CreditedLine line, Sums sums) {
        return new CreditedLineView(
                line.line(),
                line.sku(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.taxRate(),
                line.taxCategory(),
                line.exemptionReason(),
                sums.money(line.net()));
    }
}
