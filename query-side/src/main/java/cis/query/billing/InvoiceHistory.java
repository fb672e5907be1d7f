package cis.query.billing;

import cis.api.DomainEvent;
import cis.api.billing.Buyer;
import cis.api.billing.CreditNoteId;
import cis.api.billing.CreditedLine;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceLine;
import cis.api.billing.Seller;
import cis.api.billing.TaxSubtotal;
import cis.api.billing.event.InvoiceCredited;
import cis.api.billing.event.InvoiceDraftDiscarded;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.InvoiceLineAdded;
import cis.api.billing.event.InvoiceLineRemoved;
import cis.api.billing.query.AccountReference;
import cis.api.billing.query.InvoiceLineView;
import cis.api.billing.query.InvoiceState;
import cis.api.billing.query.InvoiceView;
import cis.platform.event.RecordedEvent;
import cis.query.money.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an invoice says, folded from its own events. */
final class InvoiceHistory {

    private final InvoiceDrafted drafted;
    private final RecordedEvent first;
    private final Map<Integer, InvoiceLine> lines = new TreeMap<>();
    private final Map<Integer, BigDecimal> creditedQuantities = new HashMap<>();
    private final Map<Integer, BigDecimal> creditedNets = new HashMap<>();
    private final List<CreditNoteId> creditNotes = new ArrayList<>();
    private List<TaxSubtotal> breakdown = List.of();
    private DocumentTotals totals;
    private @Nullable LocalDate supplyDate;
    private @Nullable Seller seller;
    private @Nullable Buyer buyer;
    private @Nullable String discardReason;

    private InvoiceHistory(InvoiceDrafted drafted, RecordedEvent first) {
        this.drafted = drafted;
        this.first = first;
        this.totals = drafted.totals();
        this.supplyDate = drafted.supplyDate();
    }

    /** Empty where the events are not those of an invoice, from the first one on. */
    static Optional<InvoiceHistory> of(List<RecordedEvent> events) {
        if (events.isEmpty() || !(events.getFirst().payload() instanceof InvoiceDrafted drafted)) {
            return Optional.empty();
        }
        InvoiceHistory invoice = new InvoiceHistory(drafted, events.getFirst());
        events.forEach(event -> invoice.apply(event.payload()));
        return Optional.of(invoice);
    }

    private void apply(DomainEvent event) {
        switch (event) {
            case InvoiceDrafted e -> replaceLines(e.lines());
            case InvoiceLineAdded e -> {
                lines.put(e.line().line(), e.line());
                totals = e.totals();
            }
            case InvoiceLineRemoved e -> {
                lines.remove(e.line().line());
                totals = e.totals();
            }
            case InvoiceDraftDiscarded e -> discardReason = e.reason();
            case InvoiceFinalised e -> freeze(e);
            case InvoiceIssued e -> freeze(e);
            case InvoiceCredited e -> credit(e);
            default -> {}
        }
    }

    private void freeze(InvoiceFinalised event) {
        replaceLines(event.lines());
        breakdown = event.breakdown();
        totals = event.totals();
        supplyDate = event.supplyDate();
        seller = event.seller();
        buyer = event.buyer();
    }

    private void freeze(InvoiceIssued event) {
        replaceLines(event.lines());
        breakdown = event.breakdown();
        totals = event.totals();
        supplyDate = event.supplyDate();
        seller = event.seller();
        buyer = event.buyer();
    }

    private void replaceLines(List<InvoiceLine> all) {
        lines.clear();
        all.forEach(line -> lines.put(line.line(), line));
    }

    private void credit(InvoiceCredited event) {
        creditNotes.add(event.creditNoteId());
        for (CreditedLine line : event.lines()) {
            creditedNets.merge(line.line(), line.net(), BigDecimal::add);
            if (line.quantity() != null) {
                creditedQuantities.merge(line.line(), line.quantity(), BigDecimal::add);
            }
        }
    }

    /** @param document as far as the events that this was folded from */
    InvoiceView view(InvoiceDocument document, LocalDate today, @Nullable AccountReference account) {
        Sums sums = new Sums(document.currency());
        Debt debt = document.debt();
        boolean issued = document.state() == InvoiceState.ISSUED;
        return new InvoiceView(
                drafted.invoiceId(),
                drafted.customerId(),
                document.number(),
                document.state(),
                document.settlement(),
                debt.disputed() != null,
                document.isOverdue(today),
                document.currency(),
                drafted.termsDays(),
                document.issueDate(),
                supplyDate,
                document.dueDate(),
                lines.values().stream().map(line -> line(line, sums)).toList(),
                sums.taxes(breakdown),
                sums.money(document.net()),
                sums.money(totals.tax()),
                sums.money(document.total()),
                issued ? sums.money(debt.outstanding()) : null,
                sums.money(debt.paid()),
                sums.money(debt.credited()),
                sums.money(debt.creditApplied()),
                sums.money(debt.writtenOff()),
                sums.known(debt.effectivelyDisputed()),
                seller,
                buyer,
                debt.allocations().stream()
                        .map(one -> one.ofInvoice(document.currency()))
                        .toList(),
                List.copyOf(creditNotes),
                discardReason,
                account,
                first.recordedAt(),
                document.version());
    }

    private InvoiceLineView line(InvoiceLine line, Sums sums) {
        return new InvoiceLineView(
                line.line(),
                line.sku(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.taxRate(),
                line.taxCategory(),
                line.exemptionReason(),
                sums.money(line.net()),
                Amounts.shown(creditedQuantities.getOrDefault(line.line(), BigDecimal.ZERO)),
                sums.money(creditedNets.getOrDefault(line.line(), BigDecimal.ZERO)));
    }
}
