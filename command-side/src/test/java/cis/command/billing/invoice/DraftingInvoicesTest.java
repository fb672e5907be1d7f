package cis.command.billing.invoice;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;
import static cis.testkit.Invoices.EDUCATION;
import static cis.testkit.Invoices.INVOICE;
import static cis.testkit.Invoices.draftBooks;
import static cis.testkit.Invoices.exempt;
import static cis.testkit.Invoices.finalised;
import static cis.testkit.Invoices.input;
import static cis.testkit.Invoices.line;
import static cis.testkit.Invoices.taxed;

import cis.api.ErrorCode;
import cis.api.billing.BillingError;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceLine;
import cis.api.billing.InvoiceLineInput;
import cis.api.billing.TaxCategory;
import cis.api.billing.command.AddLine;
import cis.api.billing.command.DiscardDraft;
import cis.api.billing.command.DraftInvoice;
import cis.api.billing.command.RemoveLine;
import cis.api.billing.event.InvoiceDraftDiscarded;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceLineAdded;
import cis.api.billing.event.InvoiceLineRemoved;
import cis.api.customer.CustomerError;
import cis.api.customer.CustomerReference;
import cis.command.customer.CustomerFacts.Status;
import cis.testkit.Invoices;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftingInvoicesTest extends BillingTest {

    private static final InvoiceLine DELIVERY = line(3, "Delivery", "1", "4.90", "23", "4.90");
    private static final DocumentTotals WITH_DELIVERY = Invoices.totals("144.90", "19.53", "164.43");

    @Test
    void a_draft_says_what_its_lines_come_to_without_tax() {
        invoice().givenNoPriorActivity().when(draftBooks()).expectEvents(drafted());
    }

    @Test
    void only_customers_who_are_known_and_open_are_billed() {
        refused(
                invoice(Status.UNKNOWN).givenNoPriorActivity().when(draftBooks()),
                CustomerError.CUSTOMER_UNKNOWN,
                "/customerId");
        refused(
                invoice(Status.ERASED).givenNoPriorActivity().when(draftBooks()),
                CustomerError.CUSTOMER_UNKNOWN,
                "/customerId");
        refused(invoice(Status.CLOSED).givenNoPriorActivity().when(draftBooks()), CustomerError.CUSTOMER_CLOSED);
    }

    @Test
    void a_rate_above_0_alone_means_standard_and_is_kept_without_the_zeros_that_say_nothing() {
        invoice()
                .givenNoPriorActivity()
                .when(draftBooks(taxed("Atlas", "1", "10.00", "20.5000"), taxed("Map", "1", "1.00", "10")))
                .expectEvents(drafted(
                        line(1, "Atlas", "1", "10.00", "20.5", "10.00"), line(2, "Map", "1", "1.00", "10", "1.00")));
    }

    @Test
    void a_rate_of_0_needs_its_category() {
        refuse(BillingError.TAX_CATEGORY_MISSING, "/lines/0/taxCategory", taxed("Atlas", "1", "10.00", "0.0000"));
    }

    @Test
    void category_and_rate_fit() {
        accept(input("Atlas", "1", "1", "0.0001", TaxCategory.STANDARD, null));
        for (TaxCategory untaxed : List.of(TaxCategory.ZERO, TaxCategory.EXEMPT, TaxCategory.REVERSE_CHARGE)) {
            String reason = untaxed == TaxCategory.EXEMPT ? EDUCATION : null;
            accept(input("Atlas", "1", "1", "0", untaxed, reason));
            refuse(
                    BillingError.TAX_CATEGORY_CONTRADICTS_RATE,
                    "/lines/0/taxCategory",
                    input("Atlas", "1", "1", "0.0001", untaxed, reason));
        }
        refuse(
                BillingError.TAX_CATEGORY_CONTRADICTS_RATE,
                "/lines/0/taxCategory",
                input("Atlas", "1", "1", "0", TaxCategory.STANDARD, null));
    }

    @Test
    void only_an_exempt_line_says_why() {
        refuse(
                BillingError.EXEMPTION_REASON_MISSING,
                "/lines/0/exemptionReason",
                input("Course", "1", "1", "0", TaxCategory.EXEMPT, null));
        refuse(
                BillingError.EXEMPTION_REASON_MISPLACED,
                "/lines/0/exemptionReason",
                input("Course", "1", "1", "0", TaxCategory.ZERO, EDUCATION));
    }

    @Test
    void every_fault_of_every_line_is_named() {
        refused(
                invoice()
                        .givenNoPriorActivity()
                        .when(draftBooks(
                                taxed("Atlas", "1", "10.00", "0"),
                                exempt("Course", "1", "1"),
                                input("Map", "1", "1", "5", TaxCategory.ZERO, EDUCATION))),
                BillingError.TAX_CATEGORY_MISSING,
                "/lines/0/taxCategory",
                "/lines/2/taxCategory",
                "/lines/2/exemptionReason");
    }

    @Test
    void a_currency_has_a_minor_unit() {
        invoice().givenNoPriorActivity().when(draft("JPY", null)).expectSuccessfulHandlerExecution();
        refused(
                invoice().givenNoPriorActivity().when(draft("XAU", null)),
                BillingError.CURRENCY_WITHOUT_MINOR_UNIT,
                "/currency");
    }

    @Test
    void the_supply_lies_within_ten_years() {
        for (LocalDate day : List.of(TODAY.minusYears(10), TODAY.plusYears(10))) {
            invoice().givenNoPriorActivity().when(draft("EUR", day)).expectSuccessfulHandlerExecution();
        }
        for (LocalDate day :
                List.of(TODAY.minusYears(10).minusDays(1), TODAY.plusYears(10).plusDays(1))) {
            refused(
                    invoice().givenNoPriorActivity().when(draft("EUR", day)),
                    BillingError.SUPPLY_DATE_IMPLAUSIBLE,
                    "/supplyDate");
        }
    }

    @Test
    void the_total_stays_below_ten_to_the_fifteenth() {
        accept(taxed("Gold", "1000", "999999000000.00", "0.0001"));
        refuse(BillingError.AMOUNT_TOO_LARGE, "/lines", taxed("Gold", "1000", "999999000000.00", "0.0002"));
        refused(
                invoice()
                        .given(drafted(line(1, "Gold", "900", "1000000000000", "1", "900000000000000.00")))
                        .when(add(taxed("Gold", "100", "1000000000000", "1"))),
                BillingError.AMOUNT_TOO_LARGE,
                "/unitPrice");
    }

    @Test
    void lines_come_and_go_and_a_number_is_never_used_again() {
        invoice()
                .given(drafted())
                .when(add(taxed("Delivery", "1", "4.90", "23")))
                .expectEvents(new InvoiceLineAdded(INVOICE, ADA, DELIVERY, WITH_DELIVERY));
        invoice()
                .given(drafted(), new InvoiceLineAdded(INVOICE, ADA, DELIVERY, WITH_DELIVERY))
                .when(new RemoveLine(INVOICE, 3))
                .expectEvents(
                        new InvoiceLineRemoved(INVOICE, ADA, DELIVERY, drafted().totals()));
        invoice()
                .given(
                        drafted(),
                        new InvoiceLineAdded(INVOICE, ADA, DELIVERY, WITH_DELIVERY),
                        new InvoiceLineRemoved(INVOICE, ADA, DELIVERY, drafted().totals()))
                .when(add(taxed("Delivery", "1", "4.90", "23")))
                .expectEvents(new InvoiceLineAdded(
                        INVOICE, ADA, line(4, "Delivery", "1", "4.90", "23", "4.90"), WITH_DELIVERY));
    }

    @Test
    void a_line_that_is_not_there_is_not_removed() {
        for (int number : List.of(3, 1_000)) {
            refused(
                    invoice().given(drafted()).when(new RemoveLine(INVOICE, number)),
                    BillingError.INVOICE_LINE_UNKNOWN,
                    "/line");
        }
    }

    @Test
    void an_invoice_has_at_most_1000_lines() {
        invoice()
                .given(drafted(lines(InvoiceLimitsPolicy.MAX_LINES - 1)))
                .when(add(taxed("Map", "1", "1.00", "23")))
                .expectSuccessfulHandlerExecution();
        refused(
                invoice()
                        .given(drafted(lines(InvoiceLimitsPolicy.MAX_LINES)))
                        .when(add(taxed("Map", "1", "1.00", "23"))),
                BillingError.TOO_MANY_LINES,
                "");
    }

    @Test
    void a_draft_is_given_up_once() {
        InvoiceDraftDiscarded discarded = new InvoiceDraftDiscarded(INVOICE, ADA, "Entered twice");
        invoice()
                .given(drafted())
                .when(new DiscardDraft(INVOICE, "Entered twice"))
                .expectEvents(discarded);
        invoice()
                .given(drafted(), discarded)
                .when(new DiscardDraft(INVOICE, "again"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        refused(
                invoice().given(drafted(), discarded).when(add(taxed("Map", "1", "1.00", "23"))),
                BillingError.INVOICE_NOT_DRAFT);
    }

    @Test
    void what_is_final_changes_no_more() {
        for (Object command : List.of(
                add(taxed("Map", "1", "1.00", "23")), new RemoveLine(INVOICE, 1), new DiscardDraft(INVOICE, "no"))) {
            refused(invoice().given(drafted(), finalised()).when(command), BillingError.INVOICE_NOT_DRAFT);
            refused(
                    invoice().given(drafted(), finalised(), Invoices.issued()).when(command),
                    BillingError.INVOICE_NOT_DRAFT);
        }
    }

    private static void accept(InvoiceLineInput line) {
        invoice().givenNoPriorActivity().when(draftBooks(line)).expectSuccessfulHandlerExecution();
    }

    private static void refuse(ErrorCode code, String field, InvoiceLineInput line) {
        refused(invoice().givenNoPriorActivity().when(draftBooks(line)), code, field);
    }

    private static DraftInvoice draft(String currency, @Nullable LocalDate supplyDate) {
        return new DraftInvoice(
                INVOICE, CustomerReference.of(ADA), currency, 0, supplyDate, List.of(taxed("Map", "1", "1", "23")));
    }

    private static InvoiceDrafted drafted(InvoiceLine... lines) {
        return new InvoiceDrafted(
                INVOICE,
                ADA,
                "EUR",
                Invoices.TERMS_DAYS,
                null,
                List.of(lines),
                TaxPolicy.totalsOf(List.of(lines), "EUR"));
    }

    private static InvoiceDrafted drafted() {
        return Invoices.drafted();
    }

    private static InvoiceLine[] lines(int count) {
        return Collections.nCopies(count, line(1, "Map", "1", "1.00", "23", "1.00"))
                .toArray(new InvoiceLine[0]);
    }

    private static AddLine add(InvoiceLineInput line) {
        return new AddLine(
                INVOICE,
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.taxRate(),
                line.taxCategory(),
                line.exemptionReason(),
                line.sku());
    }
}
