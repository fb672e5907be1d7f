package cis.testkit;

import cis.api.billing.Buyer;
import cis.api.billing.CreditLineInput;
import cis.api.billing.CreditNoteId;
import cis.api.billing.CreditReason;
import cis.api.billing.DocumentSeriesId;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceId;
import cis.api.billing.InvoiceLine;
import cis.api.billing.InvoiceLineInput;
import cis.api.billing.Seller;
import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import cis.api.billing.command.CreditInvoice;
import cis.api.billing.command.DraftInvoice;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.api.customer.Address;
import cis.api.customer.CustomerReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invoices that tests tell stories about; Ada's, in euros: two atlases at 23 % and an exempt course, 158.40 in all. */
public final class Invoices {

    public static final InvoiceId INVOICE = InvoiceId.of("01890000-0000-7000-8000-0000000000f1");
    public static final InvoiceId SECOND_INVOICE = InvoiceId.of("01890000-0000-7000-8000-0000000000f2");
    public static final CreditNoteId CREDIT_NOTE = CreditNoteId.of("01890000-0000-7000-8000-0000000000f8");
    public static final CreditNoteId SECOND_CREDIT_NOTE = CreditNoteId.of("01890000-0000-7000-8000-0000000000f9");
    /** Of the invoices of client company main in 2026. */
    public static final DocumentSeriesId SERIES_2026 = DocumentSeriesId.of("4c7b9f09-6f66-596f-b6ca-d74118979223");

    public static final String NUMBER = "INV-2026-000001";
    public static final int TERMS_DAYS = 30;
    public static final String EDUCATION = "Education, art. 132(1)(i) of Directive 2006/112/EC";

    private Invoices() {}

    public static DraftInvoice draftBooks(InvoiceLineInput... lines) {
        return new DraftInvoice(INVOICE, CustomerReference.of(Customers.ADA), "EUR", TERMS_DAYS, null, List.of(lines));
    }

    public static DraftInvoice draftBooks() {
        return draftBooks(taxed("Atlas", "2", "40.00", "23"), exempt("Course", "1.5", "40.00"));
    }

    public static InvoiceLineInput taxed(String description, String quantity, String unitPrice, String rate) {
        return input(description, quantity, unitPrice, rate, null, null);
    }

    public static InvoiceLineInput exempt(String description, String quantity, String unitPrice) {
        return input(description, quantity, unitPrice, "0", TaxCategory.EXEMPT, EDUCATION);
    }

    public static InvoiceLineInput input(
            String description,
            String quantity,
            String unitPrice,
            String rate,
            @Nullable TaxCategory category,
            @Nullable String exemptionReason) {
        return new InvoiceLineInput(
                description,
                new BigDecimal(quantity),
                new BigDecimal(unitPrice),
                new BigDecimal(rate),
                category,
                exemptionReason,
                null);
    }

    /** A line of category STANDARD. */
    public static InvoiceLine line(
            int number, String description, String quantity, String unitPrice, String rate, String net) {
        return new InvoiceLine(
                number,
                null,
                description,
                new BigDecimal(quantity),
                new BigDecimal(unitPrice),
                new BigDecimal(rate),
                TaxCategory.STANDARD,
                null,
                new BigDecimal(net));
    }

    public static InvoiceLine atlases() {
        return line(1, "Atlas", "2", "40.00", "23", "80.00");
    }

    public static InvoiceLine course() {
        return new InvoiceLine(
                2,
                null,
                "Course",
                new BigDecimal("1.5"),
                new BigDecimal("40.00"),
                BigDecimal.ZERO,
                TaxCategory.EXEMPT,
                EDUCATION,
                new BigDecimal("60.00"));
    }

    public static InvoiceDrafted drafted() {
        return new InvoiceDrafted(
                INVOICE,
                Customers.ADA,
                "EUR",
                TERMS_DAYS,
                null,
                List.of(atlases(), course()),
                totals("140.00", "18.40", "158.40"));
    }

    public static Seller seller() {
        return new Seller(
                "Globe Books Ltd", "IE6388047V", new Address(null, "1 Quay", null, "Dublin", null, "D01", "IE"));
    }

    public static Buyer buyer() {
        return new Buyer("Ada Lovelace", Customers.london(), null);
    }

    public static List<TaxSubtotal> breakdown() {
        return List.of(
                subtotal(TaxCategory.STANDARD, "23", "80.00", "18.40", null),
                subtotal(TaxCategory.EXEMPT, "0", "60.00", "0.00", EDUCATION));
    }

    public static TaxSubtotal subtotal(
            TaxCategory category, String rate, String taxable, String tax, @Nullable String exemptionReason) {
        return new TaxSubtotal(
                category, new BigDecimal(rate), new BigDecimal(taxable), new BigDecimal(tax), exemptionReason);
    }

    public static DocumentTotals totals(String net, String tax, String total) {
        return new DocumentTotals(new BigDecimal(net), new BigDecimal(tax), new BigDecimal(total));
    }

    public static InvoiceFinalised finalised() {
        return new InvoiceFinalised(
                INVOICE,
                Customers.ADA,
                SERIES_2026,
                Customers.TODAY,
                TERMS_DAYS,
                null,
                "EUR",
                seller(),
                buyer(),
                List.of(atlases(), course()),
                breakdown(),
                totals("140.00", "18.40", "158.40"));
    }

    public static InvoiceIssued issued() {
        return issued(Customers.TODAY);
    }

    public static InvoiceIssued issued(LocalDate issueDate) {
        InvoiceFinalised frozen = finalised();
        return new InvoiceIssued(
                frozen.invoiceId(),
                frozen.customerId(),
                frozen.seriesId(),
                NUMBER,
                issueDate,
                issueDate,
                issueDate.plusDays(TERMS_DAYS),
                TERMS_DAYS,
                frozen.currency(),
                frozen.seller(),
                frozen.buyer(),
                frozen.lines(),
                frozen.breakdown(),
                frozen.totals());
    }

    public static CreditInvoice credit(CreditLineInput... lines) {
        return new CreditInvoice(INVOICE, CREDIT_NOTE, CreditReason.ORDER_CHANGE, List.of(lines));
    }

    /** So many of a line of the invoice. */
    public static CreditLineInput pieces(int line, String quantity) {
        return new CreditLineInput(line, new BigDecimal(quantity), null);
    }

    /** So much of a line of the invoice, without tax. */
    public static CreditLineInput amount(int line, String net) {
        return new CreditLineInput(line, null, new BigDecimal(net));
    }
}
