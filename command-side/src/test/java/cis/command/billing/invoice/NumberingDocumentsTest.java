package cis.command.billing.invoice;

import static cis.command.billing.invoice.NumberingPolicy.issueDate;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;
import static cis.testkit.Invoices.INVOICE;
import static cis.testkit.Invoices.SECOND_INVOICE;
import static cis.testkit.Invoices.SERIES_2026;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.DocumentKind;
import cis.api.billing.InvoiceId;
import cis.api.billing.command.AllocateNumber;
import cis.api.billing.command.ConfirmIssue;
import cis.api.billing.event.DocumentIssueConfirmed;
import cis.api.billing.event.NumberAllocated;
import cis.command.aggregate.Today;
import cis.platform.json.JsonRules;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NumberingDocumentsTest extends BillingTest {

    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);

    private final JsonMapper stored = JsonRules.stored(JsonMapper.builder()).build();

    @Test
    void a_series_begins_with_1() {
        series(true, new Today(TODAY))
                .givenNoPriorActivity()
                .when(allocate(INVOICE))
                .expectEvents(allocated(INVOICE, 1, "INV-2026-000001", TODAY));
    }

    @Test
    void the_next_number_follows_whatever_became_of_the_one_before() {
        series(true, new Today(TODAY))
                .given(first())
                .when(allocate(SECOND_INVOICE))
                .expectEvents(allocated(SECOND_INVOICE, 2, "INV-2026-000002", TODAY));
        series(true, new Today(TODAY))
                .given(first(), confirmed())
                .when(allocate(SECOND_INVOICE))
                .expectEvents(allocated(SECOND_INVOICE, 2, "INV-2026-000002", TODAY));
    }

    @Test
    void a_document_that_has_a_number_gets_no_other() {
        series(true, new Today(TODAY))
                .given(first())
                .when(allocate(INVOICE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_document_that_is_issued_gets_no_other_when_the_series_has_forgotten_it() {
        series(false, new Today(TODAY))
                .given(first(), confirmed())
                .when(allocate(INVOICE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_number_that_became_a_document_is_confirmed_once() {
        ConfirmIssue confirm = new ConfirmIssue(SERIES_2026, INVOICE.value());
        series(true, new Today(TODAY)).given(first()).when(confirm).expectEvents(confirmed());
        series(true, new Today(TODAY))
                .given(first(), confirmed())
                .when(confirm)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void after_999999_come_seven_digits() {
        series(true, new Today(TODAY))
                .given(allocated(INVOICE, 999_999, "INV-2026-999999", TODAY))
                .when(allocate(SECOND_INVOICE))
                .expectEvents(allocated(SECOND_INVOICE, 1_000_000, "INV-2026-1000000", TODAY));
    }

    @Test
    void the_issue_date_is_today() {
        assertThat(issueDate(TODAY.minusDays(1), TODAY, TODAY.minusDays(3), 2026))
                .isEqualTo(TODAY);
        assertThat(issueDate(null, TODAY, TODAY, 2026)).isEqualTo(TODAY);
    }

    @Test
    void dates_never_go_back() {
        assertThat(issueDate(TODAY.plusDays(1), TODAY, TODAY, 2026)).isEqualTo(TODAY.plusDays(1));
        assertThat(issueDate(null, TODAY.minusDays(1), TODAY, 2026)).isEqualTo(TODAY);
    }

    @Test
    void dates_never_leave_the_year_of_the_series() {
        assertThat(issueDate(TODAY, NEW_YEARS_EVE, NEW_YEARS_EVE, 2026)).isEqualTo(NEW_YEARS_EVE);
        assertThat(issueDate(TODAY, NEW_YEARS_EVE.plusDays(1), NEW_YEARS_EVE, 2026))
                .isEqualTo(NEW_YEARS_EVE);
    }

    @Test
    void what_is_numbered_after_new_year_belongs_to_the_year_in_which_it_was_finalised() {
        series(true, new Today(NEW_YEARS_EVE.plusDays(2)))
                .given(first())
                .when(allocate(SECOND_INVOICE))
                .expectEvents(allocated(SECOND_INVOICE, 2, "INV-2026-000002", NEW_YEARS_EVE));
    }

    @Test
    void no_two_client_companies_kinds_or_years_share_a_series() {
        assertThat(Stream.of("main", "north")
                        .flatMap(client -> Stream.of(DocumentKind.values())
                                .flatMap(kind ->
                                        Stream.of(2026, 2027).map(year -> NumberingPolicy.series(client, kind, year)))))
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    @Test
    void a_series_survives_a_snapshot() {
        DocumentSeries before = new DocumentSeries();
        before.on(first());
        String text = stored.writeValueAsString(before);
        assertThat(stored.writeValueAsString(stored.readValue(text, DocumentSeries.class)))
                .isEqualTo(text)
                .contains("\"last\":1", INVOICE.toString(), "INV-2026-000001");
    }

    private static AllocateNumber allocate(InvoiceId invoice) {
        return new AllocateNumber(SERIES_2026, DocumentKind.INVOICE, 2026, invoice.value(), ADA, TODAY);
    }

    private static NumberAllocated first() {
        return allocated(INVOICE, 1, "INV-2026-000001", TODAY);
    }

    private static NumberAllocated allocated(InvoiceId invoice, long sequence, String number, LocalDate date) {
        return new NumberAllocated(
                SERIES_2026, ADA, invoice.value(), DocumentKind.INVOICE, 2026, sequence, number, date);
    }

    private static DocumentIssueConfirmed confirmed() {
        return new DocumentIssueConfirmed(SERIES_2026, ADA, INVOICE.value(), "INV-2026-000001");
    }
}
