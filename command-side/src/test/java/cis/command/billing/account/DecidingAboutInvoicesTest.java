package cis.command.billing.account;

import static cis.api.billing.DisputeOutcome.REJECTED;
import static cis.api.billing.DisputeOutcome.UPHELD;
import static cis.command.aggregate.Refusals.refused;

import cis.api.Money;
import cis.api.billing.BillingError;
import cis.api.billing.CreditNoteId;
import cis.api.billing.DisputeOutcome;
import cis.api.billing.command.DisputeInvoice;
import cis.api.billing.command.ReverseWriteOff;
import cis.api.billing.command.SettleDispute;
import cis.api.billing.command.WriteOffInvoice;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecidingAboutInvoicesTest extends AccountStories {

    private static final WriteOffInvoice WRITE_OFF = new WriteOffInvoice(ACCOUNT, invoice(1), "insolvent");
    private static final ReverseWriteOff RECOVER = new ReverseWriteOff(ACCOUNT, invoice(1), "paid after all");

    @Test
    void all_that_is_outstanding_is_disputed_where_no_amount_is_said_and_no_more_than_that() {
        oneHundred().when(dispute(null)).expectEvents(disputed(1, "100.00"));
        oneHundred().when(dispute(eur("100"))).expectEvents(disputed(1, "100.00"));
        refused(oneHundred().when(dispute(eur("100.01"))), BillingError.EXCEEDS_OUTSTANDING, "/amount/amount");
        refused(oneHundred().when(dispute(eur("0"))), BillingError.AMOUNT_NOT_POSITIVE, "/amount/amount");
    }

    @Test
    void an_invoice_has_one_dispute_at_a_time() {
        refused(
                given(opened(1, "100.00", 1), disputed(1, "30.00")).when(dispute(eur("1"))),
                BillingError.INVOICE_DISPUTED);
        given(opened(1, "100.00", 1), disputed(1, "30.00"), disputeSettled(1, REJECTED, null))
                .when(dispute(eur("1")))
                .expectEvents(disputed(1, "1.00"));
    }

    @Test
    void an_invoice_of_which_nothing_is_outstanding_is_not_disputed() {
        refused(paid().when(dispute(null)), BillingError.NOTHING_OUTSTANDING);
    }

    @Test
    void a_dispute_is_rejected_without_a_credit_note() {
        disputedInvoice().when(settle(REJECTED, null)).expectEvents(disputeSettled(1, REJECTED, null));
        refused(
                disputedInvoice().when(settle(REJECTED, creditNote(1))),
                BillingError.CREDIT_NOTE_MISPLACED,
                "/creditNoteId");
    }

    @Test
    void a_dispute_is_upheld_by_a_credit_note_of_its_invoice() {
        disputedInvoice().when(settle(UPHELD, creditNote(1))).expectEvents(disputeSettled(1, UPHELD, creditNote(1)));
        refused(disputedInvoice().when(settle(UPHELD, null)), BillingError.CREDIT_NOTE_REQUIRED, "/creditNoteId");
        refused(
                disputedInvoice().when(settle(UPHELD, creditNote(2))),
                BillingError.CREDIT_NOTE_UNKNOWN,
                "/creditNoteId");
        refused(
                disputedInvoice().when(settle(UPHELD, creditNote(9))),
                BillingError.CREDIT_NOTE_UNKNOWN,
                "/creditNoteId");
    }

    @Test
    void a_dispute_outlives_the_settlement_of_its_invoice_and_is_settled_once() {
        given(
                        opened(1, "30.00", 1),
                        disputed(1, "30.00"),
                        credited(1, invoice(1), "30.00", 2),
                        applied(1, 1, "30.00"),
                        settled(1))
                .when(settle(UPHELD, creditNote(1)))
                .expectEvents(disputeSettled(1, UPHELD, creditNote(1)));
        refused(oneHundred().when(settle(REJECTED, null)), BillingError.INVOICE_NOT_DISPUTED);
        refused(
                given(opened(1, "100.00", 1), disputed(1, "30.00"), disputeSettled(1, REJECTED, null))
                        .when(settle(REJECTED, null)),
                BillingError.INVOICE_NOT_DISPUTED);
    }

    @Test
    void all_that_is_outstanding_is_written_off() {
        oneHundred().when(WRITE_OFF).expectEvents(writtenOff(1, "100.00"), settled(1));
        given(opened(1, "100.00", 1), paid(1, "99.99", 2), allocated(1, 1, "99.99"))
                .when(WRITE_OFF)
                .expectEvents(writtenOff(1, "0.01"), settled(1));
        refused(paid().when(WRITE_OFF), BillingError.NOTHING_OUTSTANDING);
    }

    @Test
    void what_is_disputed_is_not_written_off() {
        refused(disputedInvoice().when(WRITE_OFF), BillingError.INVOICE_DISPUTED);
    }

    @Test
    void all_that_was_written_off_is_outstanding_again() {
        given(opened(1, "100.00", 1), writtenOff(1, "100.00"), settled(1))
                .when(RECOVER)
                .expectEvents(recovered(1, "100.00"), reopened(1, "100.00"));
        refused(oneHundred().when(RECOVER), BillingError.INVOICE_NOT_WRITTEN_OFF);
        refused(
                given(
                                opened(1, "100.00", 1),
                                writtenOff(1, "100.00"),
                                settled(1),
                                recovered(1, "100.00"),
                                reopened(1, "100.00"))
                        .when(RECOVER),
                BillingError.INVOICE_NOT_WRITTEN_OFF);
    }

    @Test
    void what_a_reversed_payment_reopened_is_written_off_beside_the_rest_and_recovered_with_it() {
        TestExecutor<ReceivablesAccount> account = given(
                opened(1, "100.00", 1),
                paid(1, "60.00", 2),
                allocated(1, 1, "60.00"),
                writtenOff(1, "40.00"),
                settled(1),
                takenBack(1, 1, "60.00", cis.api.billing.AllocationReversalReason.PAYMENT_REVERSED),
                reopened(1, "60.00"),
                reversed(1, "60.00"));
        account.when(RECOVER).expectEvents(recovered(1, "40.00"));
    }

    @Test
    void what_was_not_posted_yet_is_not_decided_about() {
        TestExecutor<ReceivablesAccount> account = given(opened(2, "100.00", 1));
        refused(account.when(dispute(null)), BillingError.NOT_POSTED_YET);
        refused(account.when(WRITE_OFF), BillingError.NOT_POSTED_YET);
    }

    private static TestExecutor<ReceivablesAccount> oneHundred() {
        return given(opened(1, "100.00", 1));
    }

    private static TestExecutor<ReceivablesAccount> paid() {
        return given(opened(1, "100.00", 1), paid(1, "100.00", 2), allocated(1, 1, "100.00"), settled(1));
    }

    /** Credit note 1 is of the disputed invoice, 2 of another. */
    private static TestExecutor<ReceivablesAccount> disputedInvoice() {
        return given(
                opened(1, "100.00", 1),
                disputed(1, "30.00"),
                credited(1, invoice(1), "10.00", 2),
                applied(1, 1, "10.00"),
                credited(2, invoice(2), "10.00", 3));
    }

    private static DisputeInvoice dispute(@Nullable Money amount) {
        return new DisputeInvoice(ACCOUNT, invoice(1), amount, "torn", null);
    }

    private static SettleDispute settle(DisputeOutcome outcome, @Nullable CreditNoteId creditNote) {
        return new SettleDispute(ACCOUNT, invoice(1), outcome, creditNote);
    }
}
