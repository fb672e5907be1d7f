package cis.command.billing;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Command;
import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.billing.CreditNoteId;
import cis.api.billing.CreditReason;
import cis.api.billing.DocumentKind;
import cis.api.billing.DocumentSeriesId;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceId;
import cis.api.billing.Seller;
import cis.api.billing.command.AllocateNumber;
import cis.api.billing.command.ConfirmIssue;
import cis.api.billing.command.IssueCreditNote;
import cis.api.billing.command.IssueInvoice;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.NumberAllocated;
import cis.api.customer.Address;
import cis.api.customer.AddressKind;
import cis.command.automation.Automation;
import cis.platform.event.RecordedEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssuingDocumentsByThemselvesTest {

    private static final CustomerId CUSTOMER = CustomerId.of("018f3c00-0000-7000-8000-00000000000a");
    private static final InvoiceId INVOICE = InvoiceId.of("018f3c05-5555-7555-8555-555555555555");
    private static final CreditNoteId CREDIT_NOTE = CreditNoteId.of("018f3c05-5555-7555-8555-666666666666");
    private static final DocumentSeriesId SERIES = DocumentSeriesId.of("a9d8c7b6-1234-5abc-8def-0123456789ab");
    private static final LocalDate SYLVESTER = LocalDate.of(2026, 12, 31);
    private static final Seller SELLER =
            new Seller("Seller", "DE123456789", new Address(AddressKind.BILLING, "1", null, "X", null, null, "DE"));
    private static final DocumentTotals TOTALS =
            new DocumentTotals(new BigDecimal("10.00"), new BigDecimal("2.30"), new BigDecimal("12.30"));

    @Test
    void a_final_invoice_asks_the_series_of_the_year_in_which_it_was_finalised() {
        InvoiceFinalised finalised = new InvoiceFinalised(
                INVOICE, CUSTOMER, SERIES, SYLVESTER, 30, null, "EUR", SELLER, null, List.of(), List.of(), TOTALS);

        assertThat(reaction(new WhenInvoiceFinalisedThenAllocateNumber(), finalised))
                .isEqualTo(
                        new AllocateNumber(SERIES, DocumentKind.INVOICE, 2026, INVOICE.value(), CUSTOMER, SYLVESTER));
    }

    @Test
    void a_final_credit_note_asks_the_series_of_credit_notes() {
        CreditNoteFinalised finalised = new CreditNoteFinalised(
                CREDIT_NOTE,
                CUSTOMER,
                INVOICE,
                "INV-2026-000001",
                SYLVESTER,
                CreditReason.GOODWILL,
                SERIES,
                SYLVESTER,
                "EUR",
                SELLER,
                null,
                List.of(),
                List.of(),
                TOTALS);

        assertThat(reaction(new WhenCreditNoteFinalisedThenAllocateNumber(), finalised))
                .isEqualTo(new AllocateNumber(
                        SERIES, DocumentKind.CREDIT_NOTE, 2026, CREDIT_NOTE.value(), CUSTOMER, SYLVESTER));
    }

    @Test
    void what_has_a_number_is_issued_under_it() {
        WhenNumberAllocatedThenIssue automation = new WhenNumberAllocatedThenIssue();

        assertThat(reaction(automation, allocated(DocumentKind.INVOICE, INVOICE.value(), "INV-2026-000001")))
                .isEqualTo(new IssueInvoice(INVOICE, "INV-2026-000001", SYLVESTER));
        assertThat(reaction(automation, allocated(DocumentKind.CREDIT_NOTE, CREDIT_NOTE.value(), "CN-2026-000001")))
                .isEqualTo(new IssueCreditNote(CREDIT_NOTE, "CN-2026-000001", SYLVESTER));
    }

    @Test
    void what_is_issued_is_confirmed_to_its_series() {
        InvoiceIssued invoice = new InvoiceIssued(
                INVOICE,
                CUSTOMER,
                SERIES,
                "INV-2026-000001",
                SYLVESTER,
                SYLVESTER,
                SYLVESTER,
                0,
                "EUR",
                SELLER,
                null,
                List.of(),
                List.of(),
                TOTALS);
        CreditNoteIssued creditNote = new CreditNoteIssued(
                CREDIT_NOTE,
                CUSTOMER,
                INVOICE,
                "INV-2026-000001",
                SYLVESTER,
                CreditReason.GOODWILL,
                SERIES,
                "CN-2026-000001",
                SYLVESTER,
                "EUR",
                SELLER,
                null,
                List.of(),
                List.of(),
                TOTALS);

        assertThat(reaction(new WhenInvoiceIssuedThenConfirm(), invoice))
                .isEqualTo(new ConfirmIssue(SERIES, INVOICE.value()));
        assertThat(reaction(new WhenCreditNoteIssuedThenConfirm(), creditNote))
                .isEqualTo(new ConfirmIssue(SERIES, CREDIT_NOTE.value()));
    }

    private static NumberAllocated allocated(DocumentKind kind, UUID document, String number) {
        return new NumberAllocated(SERIES, CUSTOMER, document, kind, 2026, 1, number, SYLVESTER);
    }

    private static <E extends DomainEvent> Command reaction(Automation<E> automation, E event) {
        assertThat(automation.event()).isEqualTo(event.getClass());
        return automation
                .react(
                        event,
                        new RecordedEvent(
                                5,
                                new UUID(7, 5),
                                "some.event",
                                "1",
                                "some",
                                INVOICE.toString(),
                                0,
                                Instant.EPOCH,
                                Map.of(),
                                event))
                .orElseThrow();
    }
}
