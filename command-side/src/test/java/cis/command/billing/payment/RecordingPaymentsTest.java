package cis.command.billing.payment;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ACME;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.ErrorCode;
import cis.api.GeneralError;
import cis.api.Money;
import cis.api.billing.BillingError;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.command.RecordPayment;
import cis.api.billing.event.PaymentRecorded;
import cis.api.customer.CustomerError;
import cis.api.customer.CustomerReference;
import cis.api.customer.Party;
import cis.command.aggregate.DecisionFixture;
import cis.command.billing.document.BillingDocument;
import cis.command.billing.document.BillingDocument.Kind;
import cis.command.billing.document.BillingDocument.Stage;
import cis.command.customer.CustomerFacts;
import cis.command.customer.CustomerFacts.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordingPaymentsTest {

    private static final PaymentId PAYMENT = new PaymentId(new UUID(2, 1));
    private static final InvoiceId INVOICE = new InvoiceId(new UUID(1, 1));

    @Test
    void a_payment_is_recorded_in_the_minor_unit_of_its_currency() {
        received(eur("100")).expectEvents(recorded(eur("100.00"), null));
        received(new Money(new BigDecimal("100"), "JPY"))
                .expectEvents(recorded(new Money(new BigDecimal("100"), "JPY"), null));
        received(new Money(new BigDecimal("1.5"), "KWD"))
                .expectEvents(recorded(new Money(new BigDecimal("1.500"), "KWD"), null));
    }

    @Test
    void an_amount_is_above_zero_and_no_finer_than_its_currency() {
        received(eur("0.01")).expectSuccessfulHandlerExecution();
        refusedFor(eur("0"), BillingError.AMOUNT_NOT_POSITIVE);
        refusedFor(eur("-1"), BillingError.AMOUNT_NOT_POSITIVE);
        refusedFor(eur("0.001"), BillingError.AMOUNT_TOO_PRECISE);
        refusedFor(new Money(new BigDecimal("0.5"), "JPY"), BillingError.AMOUNT_TOO_PRECISE);
        received(new Money(new BigDecimal("0.001"), "KWD")).expectSuccessfulHandlerExecution();
        refusedFor(new Money(new BigDecimal("0.0001"), "KWD"), BillingError.AMOUNT_TOO_PRECISE);
        received(eur("999999999999999.99")).expectSuccessfulHandlerExecution();
        refusedFor(eur("1000000000000000"), BillingError.AMOUNT_TOO_LARGE);
        refused(
                received(new Money(BigDecimal.ONE, "XAU")),
                BillingError.CURRENCY_WITHOUT_MINOR_UNIT,
                "/amount/currency");
    }

    @Test
    void money_is_received_between_1900_and_tomorrow() {
        receivedOn(LocalDate.of(1900, 1, 1)).expectSuccessfulHandlerExecution();
        receivedOn(TODAY.plusDays(1)).expectSuccessfulHandlerExecution();
        refused(receivedOn(LocalDate.of(1899, 12, 31)), GeneralError.OCCURRED_ON_IMPLAUSIBLE, "/receivedOn");
        refused(receivedOn(TODAY.plusDays(2)), GeneralError.OCCURRED_ON_IMPLAUSIBLE, "/receivedOn");
    }

    @Test
    void closed_customers_may_pay_unknown_and_erased_ones_may_not() {
        from(Status.CLOSED).expectEvents(recorded(eur("100.00"), null));
        refused(from(Status.UNKNOWN), CustomerError.CUSTOMER_UNKNOWN, "/customerId");
        refused(from(Status.ERASED), CustomerError.CUSTOMER_UNKNOWN, "/customerId");
    }

    @Test
    void the_invoice_to_pay_first_is_final_and_of_the_same_customer_and_currency() {
        naming(invoice(ADA, "EUR", Stage.ISSUED)).expectEvents(recorded(eur("100.00"), INVOICE));
        naming(invoice(ADA, "EUR", Stage.FINALISED)).expectEvents(recorded(eur("100.00"), INVOICE));
        refused(naming(null), BillingError.INVOICE_UNKNOWN, "/invoiceId");
        refused(naming(invoice(ADA, "EUR", Stage.DRAFT)), BillingError.INVOICE_UNKNOWN, "/invoiceId");
        refused(naming(invoice(ADA, "EUR", Stage.DISCARDED)), BillingError.INVOICE_UNKNOWN, "/invoiceId");
        refused(naming(invoice(ACME, "EUR", Stage.ISSUED)), BillingError.CUSTOMER_MISMATCH, "/invoiceId");
        refused(naming(invoice(ADA, "USD", Stage.ISSUED)), BillingError.CURRENCY_MISMATCH, "/invoiceId");
    }

    @Test
    void every_fault_is_named() {
        refused(
                decide(Status.ACTIVE, null, command(eur("0.001"), BusinessTime.of(TODAY.plusDays(2)), INVOICE)),
                BillingError.AMOUNT_TOO_PRECISE,
                "/amount/amount",
                "/receivedOn",
                "/invoiceId");
    }

    private static void refusedFor(Money amount, ErrorCode code) {
        refused(received(amount), code, "/amount/amount");
    }

    private static ResultValidator<Payment> received(Money amount) {
        return decide(Status.ACTIVE, null, command(amount, BusinessTime.of(TODAY), null));
    }

    private static ResultValidator<Payment> receivedOn(LocalDate day) {
        return decide(Status.ACTIVE, null, command(eur("100"), BusinessTime.of(day), null));
    }

    private static ResultValidator<Payment> from(Status customer) {
        return decide(customer, null, command(eur("100"), BusinessTime.of(TODAY), null));
    }

    private static ResultValidator<Payment> naming(@Nullable BillingDocument invoice) {
        return decide(Status.ACTIVE, invoice, command(eur("100"), BusinessTime.of(TODAY), INVOICE));
    }

    private static ResultValidator<Payment> decide(
            Status customer, @Nullable BillingDocument invoice, RecordPayment command) {
        var fixture = DecisionFixture.of(Payment.class);
        fixture.registerInjectableResource(new CustomerFacts(ADA, customer, Party.PERSON, "IE", false));
        fixture.registerInjectableResource(new NamedInvoice(invoice));
        return fixture.givenNoPriorActivity().when(command);
    }

    private static RecordPayment command(Money amount, BusinessTime receivedOn, @Nullable InvoiceId invoice) {
        return new RecordPayment(
                PAYMENT,
                CustomerReference.of(ADA),
                amount,
                "bank transfer",
                receivedOn,
                "INV 1",
                "bank",
                "17",
                invoice);
    }

    private static PaymentRecorded recorded(Money amount, @Nullable InvoiceId invoice) {
        return new PaymentRecorded(
                PAYMENT, ADA, amount, "bank transfer", BusinessTime.of(TODAY), "INV 1", "bank", "17", invoice);
    }

    private static BillingDocument invoice(CustomerId customer, String currency, Stage stage) {
        return new BillingDocument(INVOICE.value(), Kind.INVOICE, "main", customer, currency, stage, null, 1, 3);
    }

    private static Money eur(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
