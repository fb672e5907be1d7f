package cis.query.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.TaxCategory;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WritingEInvoicesTest {

    private static final EInvoicePrinter PRINTER = new EInvoicePrinter();

    @Test
    void two_rates_zero_rate_exemption_and_reverse_charge_follow_the_standard() {
        EInvoice invoice = PRINTER.print(Papers.everyCategory().issued());

        assertThat(invoice.brokenRules()).isEmpty();
        assertThat(invoice.xml())
                .contains("<cbc:InvoiceTypeCode>380<", "VATEX-EU-AE", "Zoë &amp; Söhne &lt;Handels&gt; AG");
    }

    @Test
    void what_is_not_known_is_left_out_instead_of_left_empty() {
        EInvoice invoice = PRINTER.print(Papers.paper()
                .from(new Party("Shop", "DE123456789", "Weg 1", null, "10115", "Berlin", null, "DE", null))
                .line("Coffee", "1", "1", TaxCategory.STANDARD, "19")
                .issued());

        assertThat(invoice.brokenRules()).isEmpty();
        assertThat(invoice.xml()).doesNotContain("/>", "CountrySubentity");
    }

    @Test
    void a_currency_without_decimals_follows_the_standard() {
        assertThat(brokenRules(Papers.paper().in("JPY", 0).line("Tea", "3", "335", TaxCategory.STANDARD, "10")))
                .isEmpty();
    }

    @Test
    void a_third_decimal_that_counts_cannot_be_told_in_the_standard() {
        assertThat(brokenRules(Papers.paper().in("KWD", 3).line("Tea", "2", "10.050", TaxCategory.STANDARD, "10")))
                .isEmpty();
        assertThat(brokenRules(Papers.paper().in("KWD", 3).line("Tea", "3", "1.234", TaxCategory.STANDARD, "5")))
                .contains("BR-DEC-19", "BR-DEC-23");
    }

    @Test
    void a_credit_note_by_quantity_and_by_amount_follows_the_standard() {
        EInvoice note = PRINTER.print(Papers.paper()
                .crediting(new CreditedInvoice("INV-2026-000042", Papers.DAY, "Goodwill"))
                .line("Coffee", "1", "12.34", TaxCategory.STANDARD, "19")
                .amount("Tea", "10.00", TaxCategory.STANDARD, "7")
                .amount("Deposit", "-3.00", TaxCategory.STANDARD, "7")
                .issued());

        assertThat(note.brokenRules()).isEmpty();
        assertThat(note.xml()).contains("<cbc:CreditNoteTypeCode>381<", "INV-2026-000042");
    }

    @Test
    void a_price_below_zero_is_told_as_a_quantity_below_zero() {
        EInvoice invoice = PRINTER.print(Papers.paper()
                .line("Coffee", "2", "10", TaxCategory.STANDARD, "19")
                .line("Deposit returned", "3", "-1.50", TaxCategory.STANDARD, "19")
                .issued());

        assertThat(invoice.brokenRules()).isEmpty();
        assertThat(invoice.xml()).contains(">-3</cbc:InvoicedQuantity>", ">1.5</cbc:PriceAmount>");
    }

    @Test
    void reverse_charge_without_the_buyers_tax_id_breaks_the_standard() {
        assertThat(brokenRules(Papers.paper()
                        .to(Papers.buyer("Somebody", null))
                        .line("Consulting", "1", "100", TaxCategory.REVERSE_CHARGE, "0")))
                .containsExactly("BR-AE-02");
    }

    @Test
    void a_sellers_tax_number_that_is_no_vat_number_follows_the_standard() {
        assertThat(brokenRules(Papers.paper()
                        .from(new Party("Shop", "30/123/45678", "Weg 1", null, "10115", "Berlin", null, "DE", null))
                        .line("Coffee", "1", "1", TaxCategory.STANDARD, "19")))
                .isEmpty();
    }

    @Test
    void control_characters_cannot_break_it() {
        EInvoice invoice = PRINTER.print(Papers.paper()
                .to(Papers.buyer("A\u0000B\uD800C]]>", null))
                .line("\u0001\uFFFEx", "1", "1", TaxCategory.STANDARD, "19")
                .issued());

        assertThat(invoice.brokenRules()).isEmpty();
    }

    @Test
    void what_breaks_the_schema_is_told_without_what_is_in_it() {
        EInvoice invoice = PRINTER.print(Papers.paper()
                .in("nonsense", 2)
                .line("x", "1", "1", TaxCategory.STANDARD, "19")
                .issued());

        assertThat(invoice.isValid()).isFalse();
        assertThat(invoice.brokenRules()).noneMatch(rule -> rule.text().contains("nonsense"));
    }

    @Test
    void the_same_document_gives_the_same_text() {
        Printout printout = Papers.everyCategory().issued();

        assertThat(new EInvoicePrinter().print(printout)).isEqualTo(PRINTER.print(printout));
    }

    private static List<String> brokenRules(Papers paper) {
        return PRINTER.print(paper.issued()).brokenRules().stream()
                .map(BrokenRule::id)
                .toList();
    }
}
