package cis.command.billing.account;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ACME;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.BusinessTime;
import cis.api.Command;
import cis.api.GeneralError;
import cis.api.Money;
import cis.api.billing.BillingError;
import cis.api.billing.DisputeOutcome;
import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import cis.api.billing.command.AllocatePayment;
import cis.api.billing.command.DisputeInvoice;
import cis.api.billing.command.RecordPayment;
import cis.api.billing.command.RefundCredit;
import cis.api.billing.command.RefundPayment;
import cis.api.billing.command.ReverseAllocation;
import cis.api.billing.command.ReversePayment;
import cis.api.billing.command.ReverseWriteOff;
import cis.api.billing.command.SettleDispute;
import cis.api.billing.command.WriteOffInvoice;
import cis.api.customer.CustomerReference;
import cis.api.customer.command.AddTag;
import cis.command.billing.document.BillingDocuments;
import cis.platform.web.RequestContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FindingAccountsTest extends AccountStories {

    /** The commands are refused before anybody looks at it. */
    private static final ReceivablesAccountId NONE_YET = new ReceivablesAccountId(new UUID(0, 0));

    private final DocumentStories story = new DocumentStories("main");
    private final AccountReferences references = references(Duration.ofMillis(50));

    @Test
    void the_account_is_that_of_the_customer_in_the_currency_of_the_document() {
        postedInvoice();
        postedPayment();
        postedCredit();
        List<Command> commands = List.of(
                new DisputeInvoice(NONE_YET, invoice(1), null, "torn", null),
                new SettleDispute(NONE_YET, invoice(1), DisputeOutcome.UPHELD, creditNote(1)),
                new WriteOffInvoice(NONE_YET, invoice(1), "insolvent"),
                new ReverseWriteOff(NONE_YET, invoice(1), "paid"),
                allocate(invoice(1)),
                new ReverseAllocation(NONE_YET, payment(1), invoice(1)),
                new ReversePayment(NONE_YET, payment(1), RETURNED),
                new RefundPayment(NONE_YET, payment(1), eur("1.00"), "cash"),
                new RefundCredit(NONE_YET, creditNote(1), null, "cash", "text"));
        for (Command command : commands) {
            assertThat(complete(command).toString())
                    .isEqualTo(command.toString().replace(NONE_YET.toString(), ACCOUNT.toString()));
        }
    }

    @Test
    void what_concerns_no_account_stays_as_it_is() {
        AddTag tag = new AddTag(ADA, "vip");
        assertThat(complete(tag)).isSameAs(tag);
    }

    @Test
    void an_unknown_document_in_the_path_is_not_found_nor_is_that_of_another_company_or_kind() {
        postedInvoice();
        refusedFor(new WriteOffInvoice(NONE_YET, invoice(9), "why"), GeneralError.NOT_FOUND);
        refusedFor(new WriteOffInvoice(NONE_YET, new InvoiceId(payment(1).value()), "why"), GeneralError.NOT_FOUND);
        refusedFor(new ReversePayment(NONE_YET, payment(9), RETURNED), GeneralError.NOT_FOUND);
        refusedFor(new RefundCredit(NONE_YET, creditNote(9), null, "cash", null), GeneralError.NOT_FOUND);
        RequestContext other = new RequestContext("other", "local", "human", "c", null, null);
        refused(
                () -> references.complete(new WriteOffInvoice(NONE_YET, invoice(1), "why"), other),
                GeneralError.NOT_FOUND);
    }

    @Test
    void a_draft_in_the_path_is_not_issued() {
        story.drafted(invoice(1), ADA, "EUR");
        refusedFor(new WriteOffInvoice(NONE_YET, invoice(1), "why"), BillingError.INVOICE_NOT_ISSUED);
    }

    @Test
    void an_invoice_in_the_body_is_issued_and_of_the_same_customer_and_currency() {
        postedPayment();
        refusedFor(allocate(invoice(9)), BillingError.INVOICE_UNKNOWN, "/invoiceId");
        story.drafted(invoice(2), ADA, "EUR");
        refusedFor(allocate(invoice(2)), BillingError.INVOICE_UNKNOWN, "/invoiceId");
        story.issued(invoice(3), ACME, "EUR");
        refusedFor(allocate(invoice(3)), BillingError.CUSTOMER_MISMATCH, "/invoiceId");
        story.issued(invoice(4), ADA, "USD");
        refusedFor(allocate(invoice(4)), BillingError.CURRENCY_MISMATCH, "/invoiceId");
    }

    @Test
    void a_credit_note_in_the_body_is_known() {
        postedInvoice();
        refusedFor(
                new SettleDispute(NONE_YET, invoice(1), DisputeOutcome.UPHELD, creditNote(9)),
                BillingError.CREDIT_NOTE_UNKNOWN,
                "/creditNoteId");
    }

    @Test
    void what_has_not_reached_the_account_in_time_is_not_decided_about() {
        story.paid(payment(1), ADA, eur("10.00"));
        refusedFor(new ReversePayment(NONE_YET, payment(1), RETURNED), BillingError.NOT_POSTED_YET);
        story.posted(paid(9, "10.00", 99));
        story.drafted(invoice(1), ADA, "EUR");
        story.finalised(invoice(1), ADA, "EUR");
        refusedFor(new WriteOffInvoice(NONE_YET, invoice(1), "why"), BillingError.NOT_POSTED_YET);
    }

    @Test
    void what_reaches_the_account_while_the_command_waits_is_decided_about() throws Exception {
        long position = story.paid(payment(1), ADA, eur("10.00"));
        ReversePayment command = new ReversePayment(NONE_YET, payment(1), RETURNED);
        CompletableFuture<Command> waiting = CompletableFuture.supplyAsync(
                () -> references(Duration.ofSeconds(20)).complete(command, context()));
        story.posted(paid(1, "10.00", position));
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(new ReversePayment(ACCOUNT, payment(1), RETURNED));
    }

    @Test
    void a_payment_waits_for_the_invoice_that_it_names_and_is_never_refused_for_that() throws Exception {
        assertThat(complete(payment(invoice(9)))).isEqualTo(payment(invoice(9)));
        long position = story.issued(invoice(1), ADA, "EUR");
        assertThat(complete(payment(invoice(1)))).isEqualTo(payment(invoice(1)));
        CompletableFuture<Command> waiting = CompletableFuture.supplyAsync(
                () -> references(Duration.ofSeconds(20)).complete(payment(invoice(1)), context()));
        story.posted(opened(1, "100.00", position));
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(payment(invoice(1)));
    }

    private static RecordPayment payment(InvoiceId named) {
        return new RecordPayment(
                payment(1),
                CustomerReference.of(ADA),
                eur("1.00"),
                "cash",
                BusinessTime.of(TODAY),
                null,
                null,
                null,
                named);
    }

    private AccountReferences references(Duration patience) {
        BillingDocuments documents = new BillingDocuments(story.history);
        return new AccountReferences(documents, new Postings(documents, new AccountHistories(story.history), patience));
    }

    private void postedInvoice() {
        long position = story.issued(invoice(1), ADA, "EUR");
        story.posted(opened(1, "100.00", position));
    }

    private void postedPayment() {
        long position = story.paid(payment(1), ADA, new Money(new BigDecimal("10.00"), "EUR"));
        story.posted(paid(1, "10.00", position));
    }

    private void postedCredit() {
        story.creditFinalised(creditNote(1), invoice(1));
        long position = story.creditIssued(creditNote(1), invoice(1));
        story.posted(credited(1, invoice(1), "100.00", position));
    }

    private static AllocatePayment allocate(InvoiceId invoice) {
        return new AllocatePayment(NONE_YET, payment(1), invoice, eur("1.00"));
    }

    private Command complete(Command command) {
        return references.complete(command, context());
    }

    private void refusedFor(Command command, cis.api.ErrorCode code, String... fields) {
        refused(() -> complete(command), code, fields);
    }

    private static RequestContext context() {
        return new RequestContext("main", "local", "human", "c", null, null);
    }
}
