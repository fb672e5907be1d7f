package cis.command.billing.account;

import static cis.api.billing.BillingError.OPEN_INVOICES;
import static cis.api.billing.BillingError.UNAPPLIED_CREDIT;
import static cis.testkit.Customers.ACME;
import static cis.testkit.Customers.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.ErrorCode;
import cis.api.billing.AllocationReversalReason;
import org.junit.jupiter.api.Test;

class OpenBillingTest extends AccountStories {

    private final DocumentStories story = new DocumentStories("main");
    private final OpenBilling billing = new OpenBilling(story.history, new AccountHistories(story.history));

    @Test
    void a_customer_who_was_never_billed_may_go_and_so_may_one_with_a_draft() {
        objections();
        story.drafted(invoice(1), ADA, "EUR");
        objections();
    }

    @Test
    void an_invoice_is_open_from_its_finalisation_until_it_is_settled() {
        long position = story.issued(invoice(1), ADA, "EUR");
        objections(OPEN_INVOICES);
        story.posted(opened(1, "100.00", position));
        objections(OPEN_INVOICES);
        assertThat(billing.objections(ADA, "other")).isEmpty();
        assertThat(billing.objections(ACME, "main")).isEmpty();
        story.posted(writtenOff(1, "100.00"));
        story.posted(settled(1));
        objections();
        story.posted(recovered(1, "100.00"));
        story.posted(reopened(1, "100.00"));
        objections(OPEN_INVOICES);
    }

    @Test
    void money_is_unapplied_from_its_receipt_until_it_pays_something() {
        long invoice = story.issued(invoice(1), ADA, "EUR");
        story.posted(opened(1, "100.00", invoice));
        long payment = story.paid(payment(1), ADA, eur("100.00"));
        objections(OPEN_INVOICES, UNAPPLIED_CREDIT);
        story.posted(paid(1, "100.00", payment));
        story.posted(allocated(1, 1, "100.00"));
        story.posted(settled(1));
        objections();
        story.posted(takenBack(1, 1, "100.00", AllocationReversalReason.REQUESTED));
        story.posted(reopened(1, "100.00"));
        objections(OPEN_INVOICES, UNAPPLIED_CREDIT);
    }

    @Test
    void credit_is_unapplied_from_its_finalisation_until_it_is_used() {
        story.creditFinalised(creditNote(1), invoice(9));
        objections(UNAPPLIED_CREDIT);
        long position = story.creditIssued(creditNote(1), invoice(9));
        story.posted(credited(1, invoice(9), "100.00", position));
        objections(UNAPPLIED_CREDIT);
    }

    private void objections(ErrorCode... expected) {
        assertThat(billing.objections(ADA, "main")).containsExactly(expected);
    }
}
