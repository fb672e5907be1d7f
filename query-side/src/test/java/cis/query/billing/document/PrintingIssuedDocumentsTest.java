package cis.query.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.api.billing.Buyer;
import cis.api.billing.CreditNoteId;
import cis.api.billing.CreditReason;
import cis.api.billing.CreditedLine;
import cis.api.billing.DocumentSeriesId;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceId;
import cis.api.billing.InvoiceLine;
import cis.api.billing.Seller;
import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceIssued;
import cis.api.customer.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintingIssuedDocumentsTest {

    private static final UUID ID = new UUID(1, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Address BERLIN = new Address(null, "Hauptstraße 1", null, "Berlin", null, "10115", "DE");
    private static final Seller SELLER = new Seller("Northwind Traders GmbH", "DE123456789", BERLIN);
    private static final Buyer BUYER = new Buyer("Ada Lovelace", BERLIN, null);
    private static final List<TaxSubtotal> BREAKDOWN = List.of(new TaxSubtotal(
            TaxCategory.STANDARD, new BigDecimal("19"), new BigDecimal("10.00"), new BigDecimal("1.90"), null));
    private static final DocumentTotals TOTALS =
            new DocumentTotals(new BigDecimal("10.00"), new BigDecimal("1.90"), new BigDecimal("11.90"));

    private final HtmlPrinter html = new HtmlPrinter("");
    private final EInvoicePrinter eInvoices = new EInvoicePrinter();

    @Test
    void an_invoice_prints_what_its_event_froze() {
        Printout printout = Printouts.of(invoice(BUYER));

        assertThat(html.print(printout))
                .contains("INV-2026-000001", "Ada Lovelace", "11.90 EUR", "2026-12-05")
                .doesNotContain("Date of supply");
        assertThat(eInvoices.print(printout).brokenRules()).isEmpty();
    }

    @Test
    void a_credit_note_prints_what_its_event_froze() {
        CreditedLine line = new CreditedLine(
                7,
                null,
                "Coffee",
                null,
                new BigDecimal("5"),
                new BigDecimal("19"),
                TaxCategory.STANDARD,
                null,
                new BigDecimal("10.00"));
        Printout printout = Printouts.of(new CreditNoteIssued(
                new CreditNoteId(ID),
                new CustomerId(ID),
                new InvoiceId(ID),
                "INV-2026-000001",
                DAY,
                CreditReason.BILLING_ERROR,
                new DocumentSeriesId(ID),
                "CRN-2026-000001",
                DAY,
                "EUR",
                SELLER,
                BUYER,
                List.of(line),
                BREAKDOWN,
                TOTALS));

        assertThat(html.print(printout)).contains("CRN-2026-000001", "INV-2026-000001 of 2026-11-21", "Billing error");
        assertThat(eInvoices.print(printout).brokenRules()).isEmpty();
    }

    @Test
    void an_invoice_of_an_erased_buyer_still_prints() {
        assertThat(html.print(Printouts.of(invoice(null)))).contains("[erased]", "11.90 EUR");
    }

    @Test
    void an_e_invoice_of_an_erased_buyer_cannot_be_made() {
        assertThat(eInvoices.print(Printouts.of(invoice(null))).brokenRules())
                .extracting(BrokenRule::id)
                .containsExactly("BR-11");
    }

    private static InvoiceIssued invoice(@Nullable Buyer buyer) {
        InvoiceLine line = new InvoiceLine(
                1,
                "C-1",
                "Coffee",
                new BigDecimal("2"),
                new BigDecimal("5"),
                new BigDecimal("19"),
                TaxCategory.STANDARD,
                null,
                new BigDecimal("10.00"));
        return new InvoiceIssued(
                new InvoiceId(ID),
                new CustomerId(ID),
                new DocumentSeriesId(ID),
                "INV-2026-000001",
                DAY,
                DAY,
                DAY.plusDays(14),
                14,
                "EUR",
                SELLER,
                buyer,
                List.of(line),
                BREAKDOWN,
                TOTALS);
    }
}
