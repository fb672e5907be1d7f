package cis.query.report;

import cis.api.DomainEvent;
import cis.api.billing.DocumentTotals;
import cis.api.billing.TaxSubtotal;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceIssued;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What an issued document adds to revenue.
 *
 * @param credited whether it is a credit note
 * @param month of its issue
 */
record RevenueChange(
        boolean credited,
        String month,
        String currency,
        List<ProductTally> products,
        List<TaxSubtotal> taxes,
        DocumentTotals totals) {

    /** Nothing for any other event. */
    static Optional<RevenueChange> of(DomainEvent event) {
        return switch (event) {
            case InvoiceIssued e -> Optional.of(invoiced(e));
            case CreditNoteIssued e -> Optional.of(credited(e));
            default -> Optional.empty();
        };
    }

    private static RevenueChange invoiced(InvoiceIssued e) {
        List<ProductTally> products = e.lines().stream()
                .map(line -> ProductTally.sold(line.sku(), line.description(), line.quantity(), line.net()))
                .toList();
        return new RevenueChange(false, month(e.issueDate()), e.currency(), products, e.breakdown(), e.totals());
    }

    private static RevenueChange credited(CreditNoteIssued e) {
        List<ProductTally> products = e.lines().stream()
                .map(line -> ProductTally.takenBack(
                        line.sku(),
                        line.description(),
                        line.quantity() == null ? BigDecimal.ZERO : line.quantity(),
                        line.net()))
                .toList();
        return new RevenueChange(true, month(e.issueDate()), e.currency(), products, e.breakdown(), e.totals());
    }

    private static String month(LocalDate issueDate) {
        return YearMonth.from(issueDate).toString();
    }
}
