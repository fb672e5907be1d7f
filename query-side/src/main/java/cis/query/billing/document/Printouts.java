package cis.query.billing.document;

import cis.api.billing.Buyer;
import cis.api.billing.CreditReason;
import cis.api.billing.CreditedLine;
import cis.api.billing.InvoiceLine;
import cis.api.billing.Seller;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceIssued;
import cis.api.customer.Address;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the events of issue froze, as it prints. */
public final class Printouts {

    private Printouts() {}

    public static Printout of(InvoiceIssued invoice) {
        return new Printout(
                invoice.number(),
                invoice.issueDate(),
                otherThan(invoice.issueDate(), invoice.supplyDate()),
                invoice.dueDate(),
                invoice.currency(),
                seller(invoice.seller()),
                buyer(invoice.buyer()),
                null,
                invoice.lines().stream().map(Printouts::line).toList(),
                invoice.breakdown(),
                invoice.totals().net(),
                invoice.totals().tax(),
                invoice.totals().total());
    }

    public static Printout of(CreditNoteIssued note) {
        return new Printout(
                note.number(),
                note.issueDate(),
                null,
                null,
                note.currency(),
                seller(note.seller()),
                buyer(note.buyer()),
                new CreditedInvoice(note.invoiceNumber(), note.invoiceIssueDate(), inWords(note.reason())),
                note.lines().stream().map(Printouts::line).toList(),
                note.breakdown(),
                note.totals().net(),
                note.totals().tax(),
                note.totals().total());
    }

    private static @Nullable LocalDate otherThan(LocalDate issue, @Nullable LocalDate supply) {
        return issue.equals(supply) ? null : supply;
    }

    private static Party seller(Seller seller) {
        return party(seller.name(), seller.taxId(), seller.address());
    }

    /** Of an erased buyer nothing is known. */
    private static Party buyer(@Nullable Buyer buyer) {
        return buyer == null
                ? new Party(null, null, null, null, null, null, null, null, null)
                : party(buyer.name(), buyer.taxId(), buyer.address());
    }

    private static Party party(String name, @Nullable String taxId, Address address) {
        return new Party(
                name,
                taxId,
                address.line1(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country(),
                null);
    }

    private static Line line(InvoiceLine line) {
        return new Line(
                line.line(),
                line.description(),
                line.sku(),
                line.quantity(),
                null,
                line.unitPrice(),
                line.taxCategory(),
                line.taxRate(),
                line.exemptionReason(),
                line.net());
    }

    /** An amount credited has neither quantity nor price. */
    private static Line line(CreditedLine line) {
        return new Line(
                line.line(),
                line.description(),
                line.sku(),
                line.quantity(),
                null,
                line.quantity() == null ? null : line.unitPrice(),
                line.taxCategory(),
                line.taxRate(),
                line.exemptionReason(),
                line.net());
    }

    /** {@code BILLING_ERROR} is {@code Billing error}. */
    private static String inWords(CreditReason reason) {
        String words = reason.name().replace('_', ' ');
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
