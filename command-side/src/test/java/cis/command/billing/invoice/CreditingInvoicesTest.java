package cis.command.billing.invoice;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;
import static cis.testkit.Invoices.CREDIT_NOTE;
import static cis.testkit.Invoices.EDUCATION;
import static cis.testkit.Invoices.INVOICE;
import static cis.testkit.Invoices.NUMBER;
import static cis.testkit.Invoices.SECOND_CREDIT_NOTE;
import static cis.testkit.Invoices.amount;
import static cis.testkit.Invoices.credit;
import static cis.testkit.Invoices.drafted;
import static cis.testkit.Invoices.finalised;
import static cis.testkit.Invoices.issued;
import static cis.testkit.Invoices.pieces;
import static cis.testkit.Invoices.subtotal;
import static cis.testkit.Invoices.totals;

import cis.api.billing.BillingError;
import cis.api.billing.CreditLineInput;
import cis.api.billing.CreditReason;
import cis.api.billing.CreditedLine;
import cis.api.billing.DocumentKind;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceLine;
import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import cis.api.billing.command.CreditInvoice;
import cis.api.billing.command.IssueCreditNote;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceCredited;
import cis.api.customer.CustomerError;
import cis.command.aggregate.DecisionFixture;
import cis.command.customer.CustomerFacts.Status;
import cis.testkit.Invoices;
import java.math.BigDecimal;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreditingInvoicesTest extends BillingTest {

    /** One of two atlases, and 10.00 of the course. */
    private static final List<CreditedLine> ATLAS_AND_TEN =
            List.of(of(Invoices.atlases(), "1", "40.00"), of(Invoices.course(), null, "10.00"));

    private static final List<TaxSubtotal> THEIR_TAX = List.of(
            subtotal(TaxCategory.STANDARD, "23", "40.00", "9.20", null),
            subtotal(TaxCategory.EXEMPT, "0", "10.00", "0.00", EDUCATION));
    private static final DocumentTotals THEIR_TOTALS = totals("50.00", "9.20", "59.20");
    private static final InvoiceCredited FIRST =
            new InvoiceCredited(INVOICE, ADA, CREDIT_NOTE, "EUR", ATLAS_AND_TEN, THEIR_TAX, THEIR_TOTALS, false);

    @Test
    void a_credit_is_accepted_by_the_invoice_and_begins_a_credit_note_with_all_that_it_will_print() {
        issuedInvoice()
                .when(credit(pieces(1, "1"), amount(2, "10")))
                .expectEvents(FIRST, creditNote(FIRST, CreditReason.ORDER_CHANGE));
    }

    @Test
    void what_is_left_may_be_credited_and_completes_the_invoice() {
        List<CreditedLine> rest = List.of(of(Invoices.course(), "1.5", "50.00"), of(Invoices.atlases(), null, "40.00"));
        InvoiceCredited second = new InvoiceCredited(
                INVOICE,
                ADA,
                SECOND_CREDIT_NOTE,
                "EUR",
                rest,
                List.of(
                        subtotal(TaxCategory.STANDARD, "23", "40.00", "9.20", null),
                        subtotal(TaxCategory.EXEMPT, "0", "50.00", "0.00", EDUCATION)),
                totals("90.00", "9.20", "99.20"),
                true);
        invoice()
                .given(drafted(), finalised(), issued(), FIRST)
                .when(new CreditInvoice(
                        INVOICE,
                        SECOND_CREDIT_NOTE,
                        CreditReason.CANCELLATION,
                        List.of(pieces(2, "1.5"), amount(1, "40.00"))))
                .expectEvents(second, creditNote(second, CreditReason.CANCELLATION));
    }

    @Test
    void no_more_than_is_left_of_a_line_is_credited() {
        creditedBefore().when(again(pieces(1, "1"))).expectSuccessfulHandlerExecution();
        creditedBefore().when(again(amount(1, "40.00"))).expectSuccessfulHandlerExecution();
        creditedBefore().when(again(amount(2, "50.00"))).expectSuccessfulHandlerExecution();
        refused(
                creditedBefore().when(again(pieces(1, "1.000001"))),
                BillingError.CREDIT_EXCEEDS_LINE,
                "/lines/0/quantity");
        refused(creditedBefore().when(again(amount(1, "40.01"))), BillingError.CREDIT_EXCEEDS_LINE, "/lines/0/amount");
        refused(
                creditedBefore().when(again(pieces(1, "1"), amount(2, "50.01"))),
                BillingError.CREDIT_EXCEEDS_LINE,
                "/lines/1/amount");
    }

    @Test
    void an_amount_is_not_below_the_minor_unit() {
        issuedInvoice().when(credit(amount(1, "0.010"))).expectSuccessfulHandlerExecution();
        refused(issuedInvoice().when(credit(amount(1, "0.011"))), BillingError.AMOUNT_TOO_PRECISE, "/lines/0/amount");
    }

    @Test
    void a_credited_line_has_a_quantity_or_an_amount() {
        refused(
                issuedInvoice().when(credit(new CreditLineInput(1, null, null))),
                BillingError.CREDIT_LINE_MALFORMED,
                "/lines/0");
        refused(
                issuedInvoice().when(credit(new CreditLineInput(1, BigDecimal.ONE, BigDecimal.ONE))),
                BillingError.CREDIT_LINE_MALFORMED,
                "/lines/0");
    }

    @Test
    void a_credited_line_is_a_line_of_the_invoice_and_named_once() {
        refused(issuedInvoice().when(credit(pieces(3, "1"))), BillingError.INVOICE_LINE_UNKNOWN, "/lines/0/line");
        refused(
                issuedInvoice().when(credit(pieces(1, "1"), amount(1, "1"))),
                BillingError.CREDIT_LINE_REPEATED,
                "/lines/1/line");
    }

    @Test
    void only_an_issued_invoice_is_credited() {
        refused(invoice().given(drafted()).when(credit(pieces(1, "1"))), BillingError.INVOICE_NOT_ISSUED);
        refused(invoice().given(drafted(), finalised()).when(credit(pieces(1, "1"))), BillingError.INVOICE_NOT_ISSUED);
    }

    @Test
    void closed_customers_are_given_credit_and_erased_ones_are_not() {
        invoice(Status.CLOSED)
                .given(drafted(), finalised(), issued())
                .when(credit(pieces(1, "1")))
                .expectSuccessfulHandlerExecution();
        refused(
                invoice(Status.ERASED).given(drafted(), finalised(), issued()).when(credit(pieces(1, "1"))),
                CustomerError.CUSTOMER_ERASED);
    }

    @Test
    void a_credit_note_is_issued_under_its_number_once() {
        CreditNoteFinalised accepted = creditNote(FIRST, CreditReason.ORDER_CHANGE);
        DecisionFixture.of(CreditNote.class)
                .given(accepted)
                .when(new IssueCreditNote(CREDIT_NOTE, "CN-2026-000001", TODAY))
                .expectEvents(issuedNote(accepted));
        DecisionFixture.of(CreditNote.class)
                .given(accepted, issuedNote(accepted))
                .when(new IssueCreditNote(CREDIT_NOTE, "CN-2026-000002", TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static TestExecutor<Invoice> issuedInvoice() {
        return invoice().given(drafted(), finalised(), issued());
    }

    private static TestExecutor<Invoice> creditedBefore() {
        return invoice().given(drafted(), finalised(), issued(), FIRST);
    }

    private static CreditInvoice again(CreditLineInput... lines) {
        return new CreditInvoice(INVOICE, SECOND_CREDIT_NOTE, CreditReason.GOODWILL, List.of(lines));
    }

    private static CreditedLine of(InvoiceLine line, @Nullable String quantity, String net) {
        return new CreditedLine(
                line.line(),
                line.sku(),
                line.description(),
                quantity == null ? null : new BigDecimal(quantity),
                line.unitPrice(),
                line.taxRate(),
                line.taxCategory(),
                line.exemptionReason(),
                new BigDecimal(net));
    }

    private static CreditNoteFinalised creditNote(InvoiceCredited credited, CreditReason reason) {
        return new CreditNoteFinalised(
                credited.creditNoteId(),
                ADA,
                INVOICE,
                NUMBER,
                TODAY,
                reason,
                NumberingPolicy.series("main", DocumentKind.CREDIT_NOTE, 2026),
                TODAY,
                "EUR",
                Invoices.seller(),
                Invoices.buyer(),
                credited.lines(),
                credited.breakdown(),
                credited.totals());
    }

    private static CreditNoteIssued issuedNote(CreditNoteFinalised accepted) {
        return new CreditNoteIssued(
                accepted.creditNoteId(),
                accepted.customerId(),
                accepted.invoiceId(),
                accepted.invoiceNumber(),
                accepted.invoiceIssueDate(),
                accepted.reason(),
                accepted.seriesId(),
                "CN-2026-000001",
                TODAY,
                accepted.currency(),
                accepted.seller(),
                accepted.buyer(),
                accepted.lines(),
                accepted.breakdown(),
                accepted.totals());
    }
}
