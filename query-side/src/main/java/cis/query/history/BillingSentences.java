package cis.query.history;

import cis.api.Money;
import cis.api.billing.InvoiceLine;
import cis.api.billing.event.BillingEvent;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.DocumentIssueConfirmed;
import cis.api.billing.event.InvoiceCredited;
import cis.api.billing.event.InvoiceDraftDiscarded;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.InvoiceLineAdded;
import cis.api.billing.event.InvoiceLineRemoved;
import cis.api.billing.event.NumberAllocated;
import cis.api.billing.event.PaymentRecorded;
import cis.api.billing.event.ReceivablesEvent;
import cis.query.money.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Billing as a clerk reads it. */
final class BillingSentences {

    private BillingSentences() {}

    static String of(BillingEvent event) {
        return switch (event) {
            case InvoiceDrafted e ->
                "An invoice was drafted: %s for %s without tax."
                        .formatted(lines(e.lines().size()), money(net(e.lines()), e.currency()));
            case InvoiceLineAdded e ->
                "Line %d was added to a draft: %s."
                        .formatted(e.line().line(), e.line().description());
            case InvoiceLineRemoved e ->
                "Line %d was removed from a draft: %s."
                        .formatted(e.line().line(), e.line().description());
            case InvoiceDraftDiscarded e -> "A draft of an invoice was discarded%s.".formatted(because(e.reason()));
            case InvoiceFinalised e ->
                "An invoice over %s was finalised.".formatted(money(e.totals().total(), e.currency()));
            case InvoiceIssued e ->
                "Invoice %s over %s was issued, due on %s."
                        .formatted(e.number(), money(e.totals().total(), e.currency()), e.dueDate());
            case InvoiceCredited e ->
                "%s of an invoice was credited: %s."
                        .formatted(
                                e.complete() ? "The rest" : "Some",
                                money(e.totals().total(), e.currency()));
            case CreditNoteFinalised e ->
                "A credit note over %s for invoice %s was finalised (%s)."
                        .formatted(money(e.totals().total(), e.currency()), e.invoiceNumber(), words(e.reason()));
            case CreditNoteIssued e ->
                "Credit note %s over %s for invoice %s was issued (%s)."
                        .formatted(
                                e.number(),
                                money(e.totals().total(), e.currency()),
                                e.invoiceNumber(),
                                words(e.reason()));
            case NumberAllocated e -> "Number %s was allocated, dated %s.".formatted(e.number(), e.issueDate());
            case DocumentIssueConfirmed e -> "Number %s became a document.".formatted(e.number());
            case PaymentRecorded e ->
                "Paid %s by %s%s.".formatted(money(e.amount()), e.method(), because(e.reference()));
            case ReceivablesEvent e -> ReceivablesSentences.of(e);
        };
    }

    static String money(Money money) {
        return money(money.amount(), money.currency());
    }

    static String because(@Nullable String words) {
        return words == null ? "" : " (" + words + ")";
    }

    /** {@code ENTRY_ERROR} is {@code entry error}. */
    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String money(BigDecimal amount, String currency) {
        return Amounts.shown(amount, currency).toPlainString() + " " + currency;
    }

    private static BigDecimal net(List<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String lines(int lines) {
        return lines == 1 ? "1 line" : lines + " lines";
    }
}
