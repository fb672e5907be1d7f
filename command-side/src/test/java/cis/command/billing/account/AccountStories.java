package cis.command.billing.account;

import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;

import cis.api.Money;
import cis.api.billing.AllocationReversalReason;
import cis.api.billing.CreditNoteId;
import cis.api.billing.DisputeOutcome;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.PaymentReversalReason;
import cis.api.billing.ReceivablesAccountId;
import cis.api.billing.command.PostCredit;
import cis.api.billing.command.PostPayment;
import cis.api.billing.command.PostReceivable;
import cis.api.billing.event.AllocationReversed;
import cis.api.billing.event.CreditApplied;
import cis.api.billing.event.CreditPosted;
import cis.api.billing.event.DisputeSettled;
import cis.api.billing.event.PaymentAllocated;
import cis.api.billing.event.PaymentPosted;
import cis.api.billing.event.PaymentRefunded;
import cis.api.billing.event.PaymentReversed;
import cis.api.billing.event.ReceivableDisputed;
import cis.api.billing.event.ReceivableOpened;
import cis.api.billing.event.ReceivableReopened;
import cis.api.billing.event.ReceivableSettled;
import cis.api.billing.event.ReceivableWrittenOff;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.billing.event.WriteOffReversed;
import cis.command.aggregate.DecisionFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Ada's account in euros; invoices and payments are known by small numbers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class AccountStories {

    static final ReceivablesAccountId ACCOUNT = AccountIds.of("main", ADA, "EUR");
    static final PaymentReversalReason RETURNED = PaymentReversalReason.RETURNED;

    /** An account of which all that ever happened is this. */
    static TestExecutor<ReceivablesAccount> given(ReceivablesEvent... events) {
        FixtureConfiguration<ReceivablesAccount> fixture = DecisionFixture.of(ReceivablesAccount.class);
        AccountHistory history = new AccountHistory();
        List.of(events).forEach(history::append);
        fixture.registerInjectableResource(history);
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) events);
    }

    static InvoiceId invoice(int number) {
        return new InvoiceId(new UUID(1, number));
    }

    static PaymentId payment(int number) {
        return new PaymentId(new UUID(2, number));
    }

    static CreditNoteId creditNote(int number) {
        return new CreditNoteId(new UUID(3, number));
    }

    static Money eur(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    static LocalDate due(int number) {
        return TODAY.plusDays(number);
    }

    /** The invoice of that number is due so many days from today. */
    static PostReceivable postInvoice(int number, String amount, long position) {
        return new PostReceivable(
                ACCOUNT, ADA, invoice(number), "INV-2026-00000" + number, eur(amount), TODAY, due(number), position);
    }

    static PostPayment postPayment(int number, String amount, @Nullable InvoiceId named, long position) {
        return new PostPayment(ACCOUNT, ADA, payment(number), eur(amount), named, position);
    }

    static PostCredit postCredit(int number, InvoiceId invoice, String amount, long position) {
        return new PostCredit(
                ACCOUNT, ADA, creditNote(number), invoice, "CN-2026-00000" + number, eur(amount), position);
    }

    static ReceivableOpened opened(int number, String amount, long position) {
        return new ReceivableOpened(
                ACCOUNT,
                ADA,
                TODAY,
                invoice(number),
                "INV-2026-00000" + number,
                eur(amount),
                TODAY,
                due(number),
                position);
    }

    static PaymentPosted paid(int number, String amount, long position) {
        return new PaymentPosted(ACCOUNT, ADA, TODAY, payment(number), eur(amount), position);
    }

    static CreditPosted credited(int number, InvoiceId invoice, String amount, long position) {
        return new CreditPosted(
                ACCOUNT, ADA, TODAY, creditNote(number), invoice, "CN-2026-00000" + number, eur(amount), position);
    }

    static PaymentAllocated allocated(int payment, int invoice, String amount) {
        return new PaymentAllocated(ACCOUNT, ADA, TODAY, payment(payment), invoice(invoice), eur(amount));
    }

    static CreditApplied applied(int creditNote, int invoice, String amount) {
        return new CreditApplied(ACCOUNT, ADA, TODAY, creditNote(creditNote), invoice(invoice), eur(amount));
    }

    static ReceivableSettled settled(int invoice) {
        return new ReceivableSettled(ACCOUNT, ADA, TODAY, invoice(invoice));
    }

    static ReceivableReopened reopened(int number, String amount) {
        return new ReceivableReopened(
                ACCOUNT, ADA, TODAY, invoice(number), "INV-2026-00000" + number, eur(amount), TODAY, due(number));
    }

    static AllocationReversed takenBack(int payment, int invoice, String amount, AllocationReversalReason reason) {
        return new AllocationReversed(ACCOUNT, ADA, TODAY, payment(payment), invoice(invoice), eur(amount), reason);
    }

    static PaymentReversed reversed(int payment, String amount) {
        return new PaymentReversed(ACCOUNT, ADA, TODAY, payment(payment), eur(amount), RETURNED);
    }

    static PaymentRefunded refunded(int payment, String amount) {
        return new PaymentRefunded(ACCOUNT, ADA, TODAY, payment(payment), eur(amount), "bank transfer");
    }

    static ReceivableDisputed disputed(int invoice, String amount) {
        return new ReceivableDisputed(ACCOUNT, ADA, TODAY, invoice(invoice), eur(amount), "torn", null);
    }

    static DisputeSettled disputeSettled(int invoice, DisputeOutcome outcome, @Nullable CreditNoteId creditNote) {
        return new DisputeSettled(ACCOUNT, ADA, TODAY, invoice(invoice), outcome, creditNote);
    }

    static ReceivableWrittenOff writtenOff(int invoice, String amount) {
        return new ReceivableWrittenOff(ACCOUNT, ADA, TODAY, invoice(invoice), eur(amount), "insolvent");
    }

    static WriteOffReversed recovered(int invoice, String amount) {
        return new WriteOffReversed(ACCOUNT, ADA, TODAY, invoice(invoice), eur(amount), "paid after all");
    }
}
