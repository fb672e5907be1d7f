package cis.command.billing.invoice;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;
import static cis.testkit.Customers.countryOnly;
import static cis.testkit.Customers.london;
import static cis.testkit.Invoices.INVOICE;
import static cis.testkit.Invoices.NUMBER;
import static cis.testkit.Invoices.SERIES_2026;
import static cis.testkit.Invoices.atlases;
import static cis.testkit.Invoices.course;
import static cis.testkit.Invoices.finalised;
import static cis.testkit.Invoices.issued;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.GeneralError;
import cis.api.billing.BillingError;
import cis.api.billing.DocumentKind;
import cis.api.billing.DocumentSeriesId;
import cis.api.billing.InvoiceLine;
import cis.api.billing.TaxCategory;
import cis.api.billing.command.FinaliseInvoice;
import cis.api.billing.command.IssueInvoice;
import cis.api.billing.event.InvoiceDraftDiscarded;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.InvoiceLineRemoved;
import cis.api.customer.Address;
import cis.api.customer.CustomerError;
import cis.command.billing.invoice.SellerSettings.SellerAddress;
import cis.command.customer.BuyerFacts;
import cis.command.customer.CustomerFacts.Status;
import cis.testkit.Invoices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FinalisingInvoicesTest extends BillingTest {

    private static final FinaliseInvoice FINALISE = new FinaliseInvoice(INVOICE);

    @Test
    void a_draft_becomes_final_with_all_that_it_will_print() {
        invoice().given(drafted()).when(FINALISE).expectEvents(finalised());
    }

    @Test
    void the_series_is_that_of_the_client_company_and_year() {
        assertThat(NumberingPolicy.series("main", DocumentKind.INVOICE, 2026)).isEqualTo(SERIES_2026);
        invoice(Status.ACTIVE, BUYER, new Issuer("north", GLOBE_BOOKS))
                .given(drafted())
                .when(FINALISE)
                .expectEvents(finalisedIn(NumberingPolicy.series("north", DocumentKind.INVOICE, 2026)));
    }

    @Test
    void to_finalise_again_changes_nothing() {
        invoice()
                .given(drafted(), finalised())
                .when(FINALISE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        invoice()
                .given(drafted(), finalised(), issued())
                .when(FINALISE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_was_given_up_is_not_finalised() {
        refused(
                invoice()
                        .given(drafted(), new InvoiceDraftDiscarded(INVOICE, ADA, "no"))
                        .when(FINALISE),
                BillingError.INVOICE_NOT_DRAFT);
    }

    @Test
    void only_customers_who_are_open_are_billed() {
        refused(invoice(Status.UNKNOWN).given(drafted()).when(FINALISE), GeneralError.NOT_FOUND);
        refused(invoice(Status.ERASED).given(drafted()).when(FINALISE), CustomerError.CUSTOMER_ERASED);
        refused(invoice(Status.CLOSED).given(drafted()).when(FINALISE), CustomerError.CUSTOMER_CLOSED);
    }

    @Test
    void an_invoice_has_a_line() {
        InvoiceLineRemoved first =
                new InvoiceLineRemoved(INVOICE, ADA, atlases(), Invoices.totals("60.00", "0.00", "60.00"));
        invoice().given(drafted(), first).when(FINALISE).expectSuccessfulHandlerExecution();
        refused(
                invoice()
                        .given(
                                drafted(),
                                first,
                                new InvoiceLineRemoved(INVOICE, ADA, course(), Invoices.totals("0.00", "0.00", "0.00")))
                        .when(FINALISE),
                BillingError.INVOICE_WITHOUT_LINES,
                "");
    }

    @Test
    void a_seller_prints_name_tax_id_and_address() {
        refused(
                invoice(Status.ACTIVE, BUYER, new Issuer("main", null))
                        .given(drafted())
                        .when(FINALISE),
                BillingError.SELLER_INCOMPLETE,
                "/seller/name",
                "/seller/taxId",
                "/seller/address/line1",
                "/seller/address/city",
                "/seller/address/country");
        refuseSeller(seller(" ", "IE6388047V", "1 Quay", "Dublin", "IE"), "/seller/name");
        refuseSeller(seller("Globe", null, "1 Quay", "Dublin", "IE"), "/seller/taxId");
        refuseSeller(seller("Globe", "IE6388047V", null, "Dublin", "IE"), "/seller/address/line1");
        refuseSeller(seller("Globe", "IE6388047V", "1 Quay", null, "IE"), "/seller/address/city");
        refuseSeller(seller("Globe", "IE6388047V", "1 Quay", "Dublin", null), "/seller/address/country");
        refuseSeller(seller("Globe", "IE6388047V", "1 Quay", "Dublin", "Ireland"), "/seller/address");
    }

    @Test
    void a_seller_needs_no_postal_code_and_may_write_the_country_small() {
        invoice(Status.ACTIVE, BUYER, new Issuer("main", seller("Globe", "IE6388047V", "1 Quay", "Dublin", "ie")))
                .given(drafted())
                .when(FINALISE)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_buyer_has_a_name_and_an_address() {
        refuseBuyer(
                new BuyerFacts(null, null, null),
                "/buyer/name",
                "/buyer/address/line1",
                "/buyer/address/city",
                "/buyer/address/country");
        refuseBuyer(
                new BuyerFacts("Ada Lovelace", countryOnly("GB"), null), "/buyer/address/line1", "/buyer/address/city");
        Address withoutCode = new Address(null, "1 Peak Road", null, "Hong Kong", null, null, "HK");
        invoice(new BuyerFacts("Ada Lovelace", withoutCode, null))
                .given(drafted())
                .when(FINALISE)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void who_owes_the_tax_has_a_tax_id() {
        InvoiceDrafted reverse = drafted(new InvoiceLine(
                1,
                null,
                "Advice",
                BigDecimal.ONE,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                TaxCategory.REVERSE_CHARGE,
                null,
                new BigDecimal("10.00")));
        refused(invoice().given(reverse).when(FINALISE), BillingError.BUYER_INCOMPLETE, "/buyer/taxId");
        invoice(new BuyerFacts("Ada Lovelace", london(), "GB123456789"))
                .given(reverse)
                .when(FINALISE)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_invoice_is_issued_under_its_number_once() {
        invoice()
                .given(drafted(), finalised())
                .when(new IssueInvoice(INVOICE, NUMBER, TODAY))
                .expectEvents(issued());
        invoice()
                .given(drafted(), finalised(), issued())
                .when(new IssueInvoice(INVOICE, "INV-2026-000002", TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void it_is_due_after_its_terms_and_supplied_when_it_said_or_on_the_issue_date() {
        InvoiceIssued tomorrow = issued(TODAY.plusDays(1));
        assertThat(tomorrow.dueDate()).isEqualTo(LocalDate.of(2026, 4, 1));
        invoice()
                .given(drafted(), finalised())
                .when(new IssueInvoice(INVOICE, NUMBER, TODAY.plusDays(1)))
                .expectEvents(tomorrow);
        InvoiceFinalised supplied = supplied(LocalDate.of(2026, 2, 27));
        assertThat(Finalising.issue(supplied, NUMBER, TODAY).supplyDate()).isEqualTo("2026-02-27");
    }

    private static void refuseSeller(SellerSettings seller, String field) {
        refused(
                invoice(Status.ACTIVE, BUYER, new Issuer("main", seller))
                        .given(drafted())
                        .when(FINALISE),
                BillingError.SELLER_INCOMPLETE,
                field);
    }

    private static void refuseBuyer(BuyerFacts buyer, String... fields) {
        refused(invoice(buyer).given(drafted()).when(FINALISE), BillingError.BUYER_INCOMPLETE, fields);
    }

    private static SellerSettings seller(
            String name,
            @Nullable String taxId,
            @Nullable String line1,
            @Nullable String city,
            @Nullable String country) {
        return new SellerSettings(name, taxId, new SellerAddress(line1, null, city, null, null, country));
    }

    private static InvoiceDrafted drafted(InvoiceLine line) {
        return new InvoiceDrafted(
                INVOICE, ADA, "EUR", 30, null, List.of(line), TaxPolicy.totalsOf(List.of(line), "EUR"));
    }

    private static InvoiceDrafted drafted() {
        return Invoices.drafted();
    }

    private static InvoiceFinalised finalisedIn(DocumentSeriesId series) {
        InvoiceFinalised one = finalised();
        return new InvoiceFinalised(
                one.invoiceId(),
                one.customerId(),
                series,
                one.finalisedOn(),
                one.termsDays(),
                one.supplyDate(),
                one.currency(),
                one.seller(),
                one.buyer(),
                one.lines(),
                one.breakdown(),
                one.totals());
    }

    private static InvoiceFinalised supplied(LocalDate day) {
        InvoiceFinalised one = finalised();
        return new InvoiceFinalised(
                one.invoiceId(),
                one.customerId(),
                one.seriesId(),
                one.finalisedOn(),
                one.termsDays(),
                day,
                one.currency(),
                one.seller(),
                one.buyer(),
                one.lines(),
                one.breakdown(),
                one.totals());
    }
}
