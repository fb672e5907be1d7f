package cis.command.billing.account;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;

import cis.api.GeneralError;
import cis.api.Money;
import cis.api.billing.AllocationReversalReason;
import cis.api.billing.BillingError;
import cis.api.billing.command.AllocatePayment;
import cis.api.billing.command.RefundCredit;
import cis.api.billing.command.RefundPayment;
import cis.api.billing.command.ReverseAllocation;
import cis.api.billing.command.ReversePayment;
import cis.api.billing.event.CreditRefunded;
import cis.api.billing.event.ReceivablesEvent;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecidingAboutPaymentsTest extends AccountStories {

    private static final AllocationReversalReason REQUESTED = AllocationReversalReason.REQUESTED;
    private static final AllocationReversalReason REVERSED = AllocationReversalReason.PAYMENT_REVERSED;

    /** 50.00 unapplied, and an invoice of 100.00 of which all is outstanding, disputed or not. */
    private static TestExecutor<ReceivablesAccount> fiftyUnapplied() {
        return given(paid(1, "50.00", 1), opened(1, "0.00", 2), settled(1), opened(2, "100.00", 3));
    }

    @Test
    void a_payment_is_allocated_up_to_what_is_unapplied_of_it() {
        fiftyUnapplied().when(allocate(1, 2, eur("50"))).expectEvents(allocated(1, 2, "50.00"));
        refused(fiftyUnapplied().when(allocate(1, 2, eur("50.01"))), BillingError.EXCEEDS_UNAPPLIED, "/amount/amount");
        refused(
                given(paid(1, "50.00", 1), refunded(1, "50.00"), opened(2, "100.00", 3))
                        .when(allocate(1, 2, eur("1.00"))),
                BillingError.NOTHING_UNAPPLIED);
    }

    @Test
    void a_payment_is_allocated_up_to_what_is_outstanding_of_the_invoice() {
        given(paid(1, "50.00", 1), opened(2, "20.00", 3), disputed(2, "20.00"))
                .when(allocate(1, 2, eur("20.00")))
                .expectEvents(allocated(1, 2, "20.00"), settled(2));
        refused(
                given(paid(1, "50.00", 1), opened(2, "20.00", 3)).when(allocate(1, 2, eur("20.01"))),
                BillingError.EXCEEDS_OUTSTANDING,
                "/amount/amount");
        refused(fiftyUnapplied().when(allocate(1, 1, eur("1.00"))), BillingError.NOTHING_OUTSTANDING);
    }

    @Test
    void amounts_are_above_zero_in_the_minor_unit_of_the_same_currency() {
        refused(fiftyUnapplied().when(allocate(1, 2, eur("0"))), BillingError.AMOUNT_NOT_POSITIVE, "/amount/amount");
        refused(fiftyUnapplied().when(allocate(1, 2, eur("1.001"))), BillingError.AMOUNT_TOO_PRECISE, "/amount/amount");
        refused(
                fiftyUnapplied().when(allocate(1, 2, new Money(eur("1").amount(), "USD"))),
                BillingError.CURRENCY_MISMATCH,
                "/amount/currency");
    }

    @Test
    void all_that_a_payment_pays_of_an_invoice_is_taken_back() {
        given(
                        paid(1, "50.00", 1),
                        opened(1, "40.00", 2),
                        allocated(1, 1, "10.00"),
                        allocated(1, 1, "30.00"),
                        settled(1))
                .when(new ReverseAllocation(ACCOUNT, payment(1), invoice(1)))
                .expectEvents(takenBack(1, 1, "40.00", REQUESTED), reopened(1, "40.00"));
        given(paid(1, "50.00", 1), opened(1, "40.00", 2), allocated(1, 1, "10.00"))
                .when(new ReverseAllocation(ACCOUNT, payment(1), invoice(1)))
                .expectEvents(takenBack(1, 1, "10.00", REQUESTED));
    }

    @Test
    void what_a_payment_does_not_pay_is_not_taken_back() {
        refused(
                fiftyUnapplied().when(new ReverseAllocation(ACCOUNT, payment(1), invoice(2))),
                BillingError.NOT_ALLOCATED);
        refused(
                given(
                                paid(1, "50.00", 1),
                                opened(1, "40.00", 2),
                                allocated(1, 1, "10.00"),
                                takenBack(1, 1, "10.00", REQUESTED))
                        .when(new ReverseAllocation(ACCOUNT, payment(1), invoice(1))),
                BillingError.NOT_ALLOCATED);
    }

    @Test
    void a_reversed_payment_reopens_what_it_paid_in_the_order_in_which_it_did() {
        given(paidTwoInvoices())
                .when(new ReversePayment(ACCOUNT, payment(1), RETURNED))
                .expectEvents(
                        takenBack(1, 2, "50.00", REVERSED),
                        reopened(2, "50.00"),
                        takenBack(1, 1, "30.00", REVERSED),
                        reversed(1, "90.00"));
    }

    @Test
    void a_payment_is_reversed_once_and_pays_nothing_any_longer() {
        TestExecutor<ReceivablesAccount> once = given(paid(1, "50.00", 1), reversed(1, "50.00"), opened(2, "9.00", 2));
        once.when(new ReversePayment(ACCOUNT, payment(1), RETURNED)).expectNoEvents();
        refused(once.when(allocate(1, 2, eur("1.00"))), BillingError.PAYMENT_REVERSED);
        refused(once.when(refund(1, eur("1.00"))), BillingError.PAYMENT_REVERSED);
        refused(once.when(new ReverseAllocation(ACCOUNT, payment(1), invoice(2))), BillingError.PAYMENT_REVERSED);
    }

    @Test
    void a_payment_of_which_some_was_refunded_is_not_reversed() {
        refused(
                given(paid(1, "50.00", 1), refunded(1, "0.01")).when(new ReversePayment(ACCOUNT, payment(1), RETURNED)),
                BillingError.PAYMENT_REFUNDED);
    }

    @Test
    void what_is_unapplied_of_a_payment_is_refunded_and_no_more() {
        fiftyUnapplied().when(refund(1, eur("50.00"))).expectEvents(refunded(1, "50.00"));
        refused(fiftyUnapplied().when(refund(1, eur("50.01"))), BillingError.EXCEEDS_UNAPPLIED, "/amount/amount");
        refused(
                given(paid(1, "50.00", 1), refunded(1, "50.00")).when(refund(1, eur("0.01"))),
                BillingError.NOTHING_UNAPPLIED);
    }

    @Test
    void what_is_unapplied_of_a_credit_note_is_paid_out_all_where_no_amount_is_said() {
        TestExecutor<ReceivablesAccount> credit = given(credited(1, invoice(1), "50.00", 1));
        credit.when(payOut(null)).expectEvents(paidOut("50.00"));
        given(credited(1, invoice(1), "50.00", 1)).when(payOut(eur("50"))).expectEvents(paidOut("50.00"));
        refused(
                given(credited(1, invoice(1), "50.00", 1)).when(payOut(eur("50.01"))),
                BillingError.EXCEEDS_UNAPPLIED,
                "/amount/amount");
        refused(
                given(credited(1, invoice(1), "50.00", 1), paidOut("50.00")).when(payOut(null)),
                BillingError.NOTHING_UNAPPLIED);
    }

    @Test
    void what_was_not_posted_yet_is_not_decided_about() {
        refused(fiftyUnapplied().when(allocate(9, 2, eur("1.00"))), BillingError.NOT_POSTED_YET);
        refused(fiftyUnapplied().when(allocate(1, 9, eur("1.00"))), BillingError.NOT_POSTED_YET);
        refused(fiftyUnapplied().when(payOut(null)), BillingError.NOT_POSTED_YET);
    }

    @Test
    void accounts_of_other_client_companies_are_not_there() {
        refused(
                fiftyUnapplied().when(refund(1, eur("1.00")), cis.command.aggregate.DecisionFixture.client("other")),
                GeneralError.NOT_FOUND);
    }

    private static ReceivablesEvent[] paidTwoInvoices() {
        return new ReceivablesEvent[] {
            opened(1, "100.00", 1),
            opened(2, "50.00", 2),
            paid(1, "90.00", 3),
            allocated(1, 2, "50.00"),
            settled(2),
            allocated(1, 1, "30.00")
        };
    }

    private static AllocatePayment allocate(int payment, int invoice, Money amount) {
        return new AllocatePayment(ACCOUNT, payment(payment), invoice(invoice), amount);
    }

    private static RefundPayment refund(int payment, Money amount) {
        return new RefundPayment(ACCOUNT, payment(payment), amount, "bank transfer");
    }

    private static RefundCredit payOut(@Nullable Money amount) {
        return new RefundCredit(ACCOUNT, creditNote(1), amount, "bank transfer", "CN 1");
    }

    private static CreditRefunded paidOut(String amount) {
        return new CreditRefunded(ACCOUNT, ADA, TODAY, creditNote(1), eur(amount), "bank transfer", "CN 1");
    }
}
