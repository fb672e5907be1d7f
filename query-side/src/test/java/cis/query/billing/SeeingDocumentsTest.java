package cis.query.billing;

import static cis.query.story.BilledHistory.ZOE;
import static cis.query.story.Invoicing.creditNote;
import static cis.query.story.Invoicing.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Money;
import cis.api.billing.CreditReason;
import cis.api.billing.event.InvoiceDraftDiscarded;
import cis.api.billing.event.InvoiceLineRemoved;
import cis.api.billing.query.AllocationView;
import cis.api.billing.query.CreditNoteState;
import cis.api.billing.query.CreditNoteView;
import cis.api.billing.query.InvoiceLineView;
import cis.api.billing.query.InvoiceView;
import cis.api.billing.query.TaxSubtotalView;
import cis.platform.event.RecordedEvent;
import cis.query.story.Invoicing;
import cis.query.story.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeeingDocumentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Story story = new Story();
    private final Invoicing books = new Invoicing(story, "EUR").on("2026-01-10");

    @Test
    void an_invoice_shows_what_was_credited_of_each_line() {
        books.issued(ZOE, 1, "60.00", "40.00");
        books.credited(ZOE, 1, 1, "20.00", CreditReason.GOODWILL);
        books.credited(ZOE, 2, 1, "40.00", CreditReason.GOODWILL);
        InvoiceView seen = seen(1);
        assertThat(seen.lines()).extracting(InvoiceLineView::creditedNet).containsExactly(euro("60.00"), euro("0.00"));
        assertThat(seen.creditNotes()).containsExactly(creditNote(1), creditNote(2));
        assertThat(seen.credited()).isEqualTo(euro("75.00"));
        assertThat(seen.outstanding()).isEqualTo(euro("125.00"));
        assertThat(seen.buyer()).isEqualTo(Invoicing.BUYER);
        assertThat(seen.breakdown()).extracting(TaxSubtotalView::tax).containsExactly(euro("25.00"));
        assertThat(seen.version()).isEqualTo(5);
    }

    @Test
    void a_draft_shows_the_lines_that_are_left() {
        books.drafted(ZOE, 1, "60.00", "40.00");
        story.happens(new InvoiceLineRemoved(invoice(1), ZOE, Invoicing.line(1, "60.00"), Invoicing.totals("40.00")));
        InvoiceView seen = seen(1);
        assertThat(seen.lines()).extracting(InvoiceLineView::line).containsExactly(2);
        assertThat(seen.net()).isEqualTo(euro("40.00"));
        assertThat(seen.tax()).isEqualTo(euro("10.00"));
        assertThat(seen.total()).isEqualTo(euro("50.00"));
        assertThat(seen.outstanding()).isNull();
        assertThat(seen.seller()).isNull();
    }

    @Test
    void a_discarded_draft_says_why_until_that_is_erased() {
        books.drafted(ZOE, 1, "60.00");
        story.happens(new InvoiceDraftDiscarded(invoice(1), ZOE, "ordered twice"));
        assertThat(seen(1).discardReason()).isEqualTo("ordered twice");
        books.drafted(ZOE, 2, "60.00");
        story.happens(new InvoiceDraftDiscarded(invoice(2), ZOE, null));
        assertThat(seen(2).discardReason()).isNull();
    }

    @Test
    void a_credit_note_shows_where_its_money_went() {
        books.issued(ZOE, 1, "60.00");
        books.credited(ZOE, 1, 1, "60.00", CreditReason.CANCELLATION);
        books.applied(ZOE, 1, 1, "50.00");
        books.creditRefunded(ZOE, 1, "5.00");
        CreditNoteView seen = CreditNoteHistory.of(events(creditNote(1).value()))
                .orElseThrow()
                .view(
                        Objects.requireNonNull(story.folded(new CreditNoteProjection())
                                .get(creditNote(1).toString())),
                        null);
        assertThat(seen.state()).isEqualTo(CreditNoteState.ISSUED);
        assertThat(seen.number()).isEqualTo("CN-2026-000001");
        assertThat(seen.invoiceNumber()).isEqualTo("INV-2026-000001");
        assertThat(seen.applied()).isEqualTo(euro("50.00"));
        assertThat(seen.refunded()).isEqualTo(euro("5.00"));
        assertThat(seen.unapplied()).isEqualTo(euro("20.00"));
        assertThat(seen.allocations()).extracting(AllocationView::invoiceId).containsExactly(invoice(1));
        assertThat(seen.version()).isEqualTo(2);
    }

    @Test
    void events_of_something_else_are_neither() {
        books.issued(ZOE, 1, "60.00");
        books.credited(ZOE, 1, 1, "60.00", CreditReason.CANCELLATION);
        assertThat(InvoiceHistory.of(events(creditNote(1).value()))).isEmpty();
        assertThat(CreditNoteHistory.of(events(invoice(1).value()))).isEmpty();
        assertThat(InvoiceHistory.of(List.of())).isEmpty();
    }

    private InvoiceView seen(long number) {
        return InvoiceHistory.of(events(invoice(number).value()))
                .orElseThrow()
                .view(
                        Objects.requireNonNull(story.folded(new InvoiceProjection())
                                .get(invoice(number).toString())),
                        TODAY,
                        null);
    }

    private List<RecordedEvent> events(UUID id) {
        return story.readAggregate(id.toString(), 0, 100);
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
