package cis.query.billing;

import static cis.query.story.BilledHistory.ZOE;
import static cis.query.story.Invoicing.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.AllocationReversalReason;
import cis.api.billing.CreditReason;
import cis.api.billing.event.InvoiceDraftDiscarded;
import cis.api.billing.event.InvoiceLineAdded;
import cis.api.billing.event.InvoiceLineRemoved;
import cis.api.billing.query.InvoiceState;
import cis.api.billing.query.Settlement;
import cis.query.billing.account.Allocation;
import cis.query.story.Invoicing;
import cis.query.story.Story;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowingAnInvoiceTest {

    private final Story story = new Story();
    private final Invoicing books = new Invoicing(story, "EUR").on("2026-01-10");

    @Test
    void a_draft_has_a_total_and_owes_nothing() {
        books.drafted(ZOE, 1, "60.00", "40.00");
        story.happens(new InvoiceLineAdded(invoice(1), ZOE, Invoicing.line(3, "7.50"), Invoicing.totals("107.50")));
        story.happens(new InvoiceLineRemoved(invoice(1), ZOE, Invoicing.line(1, "60.00"), Invoicing.totals("47.50")));
        InvoiceDocument draft = document(1);
        assertThat(draft.state()).isEqualTo(InvoiceState.DRAFT);
        assertThat(draft.settlement()).isNull();
        assertThat(draft.net()).isEqualByComparingTo("47.50");
        assertThat(draft.total()).isEqualByComparingTo("59.38");
        assertThat(draft.version()).isEqualTo(3);
    }

    @Test
    void a_discarded_draft_stays_in_the_list() {
        books.drafted(ZOE, 1, "60.00");
        story.happens(new InvoiceDraftDiscarded(invoice(1), ZOE, null));
        assertThat(document(1).state()).isEqualTo(InvoiceState.DISCARDED);
    }

    @Test
    void a_finalised_invoice_awaits_its_number_and_owes_nothing_yet() {
        books.drafted(ZOE, 1, "40.00");
        books.finalised(1);
        assertThat(document(1).state()).isEqualTo(InvoiceState.FINALISING);
        assertThat(document(1).total()).isEqualByComparingTo("50.00");
        assertThat(document(1).settlement()).isNull();
    }

    @Test
    void an_issued_invoice_is_open_and_moves_to_its_issue_date() {
        books.issued(ZOE, 1, "40.00");
        InvoiceDocument issued = document(1);
        assertThat(issued.settlement()).isEqualTo(Settlement.OPEN);
        assertThat(issued.number()).isEqualTo("INV-2026-000001");
        assertThat(issued.order()).startsWith("2026-01-10 ");
        assertThat(issued.version()).isEqualTo(3);
        assertThat(issued.accountId()).isEqualTo(Invoicing.account(ZOE, "EUR").toString());
    }

    @Test
    void nothing_to_pay_is_settled_from_the_beginning() {
        books.issued(ZOE, 1, "0.00");
        assertThat(document(1).settlement()).isEqualTo(Settlement.SETTLED);
        assertThat(document(1).isOverdue(LocalDate.of(2030, 1, 1))).isFalse();
    }

    @Test
    void payments_and_credit_settle_it_in_parts() {
        books.issued(ZOE, 1, "40.00");
        books.paid(ZOE, 1, "30.00");
        books.allocated(ZOE, 1, 1, "30.00");
        assertThat(document(1).settlement()).isEqualTo(Settlement.PARTIAL);
        books.credited(ZOE, 1, 1, "16.00", CreditReason.GOODWILL);
        books.applied(ZOE, 1, 1, "20.00");
        Debt debt = document(1).debt();
        assertThat(document(1).settlement()).isEqualTo(Settlement.SETTLED);
        assertThat(debt.outstanding()).isEqualByComparingTo("0");
        assertThat(debt.paid()).isEqualByComparingTo("30");
        assertThat(debt.creditApplied()).isEqualByComparingTo("20");
        assertThat(debt.credited()).isEqualByComparingTo("20");
        assertThat(document(1).version()).isEqualTo(4);
    }

    @Test
    void what_is_taken_back_is_owed_again_and_both_entries_stay() {
        books.issued(ZOE, 1, "40.00");
        books.paid(ZOE, 1, "50.00");
        books.allocated(ZOE, 1, 1, "50.00");
        books.unallocated(ZOE, 1, 1, "50.00", AllocationReversalReason.PAYMENT_REVERSED);
        assertThat(document(1).settlement()).isEqualTo(Settlement.OPEN);
        assertThat(document(1).debt().allocations())
                .extracting(Allocation::type)
                .containsExactly("payment.allocated", "payment.allocation-reversed");
    }

    @Test
    void what_is_left_is_written_off_and_recovered() {
        books.issued(ZOE, 1, "40.00");
        books.paid(ZOE, 1, "10.00");
        books.allocated(ZOE, 1, 1, "10.00");
        books.writtenOff(ZOE, 1, "40.00");
        assertThat(document(1).settlement()).isEqualTo(Settlement.WRITTEN_OFF);
        books.recovered(ZOE, 1, "40.00");
        assertThat(document(1).settlement()).isEqualTo(Settlement.PARTIAL);
    }

    @Test
    void it_is_overdue_from_the_day_after_its_due_date() {
        books.issued(ZOE, 1, "40.00");
        assertThat(document(1).isOverdue(LocalDate.of(2026, 2, 9))).isFalse();
        assertThat(document(1).isOverdue(LocalDate.of(2026, 2, 10))).isTrue();
    }

    @Test
    void what_is_disputed_is_not_overdue_unless_something_else_is_outstanding() {
        books.issued(ZOE, 1, "40.00");
        books.disputed(ZOE, 1, "20.00");
        LocalDate late = LocalDate.of(2026, 2, 10);
        assertThat(document(1).isOverdue(late)).isTrue();
        books.paid(ZOE, 1, "30.00");
        books.allocated(ZOE, 1, 1, "30.00");
        assertThat(document(1).isOverdue(late)).isFalse();
        books.paid(ZOE, 2, "5.00");
        books.allocated(ZOE, 2, 1, "5.00");
        assertThat(document(1).debt().effectivelyDisputed()).isEqualByComparingTo("15.00");
        books.settledDispute(ZOE, 1);
        assertThat(document(1).isOverdue(late)).isTrue();
        assertThat(document(1).debt().effectivelyDisputed()).isNull();
    }

    private InvoiceDocument document(long number) {
        return Objects.requireNonNull(
                story.folded(new InvoiceProjection()).get(invoice(number).toString()));
    }
}
