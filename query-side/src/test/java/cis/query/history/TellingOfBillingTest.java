package cis.query.history;

import static cis.query.story.BilledHistory.ZOE;
import static cis.query.story.Invoicing.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.AllocationReversalReason;
import cis.api.billing.CreditReason;
import cis.api.billing.event.InvoiceDraftDiscarded;
import cis.api.billing.event.InvoiceLineAdded;
import cis.api.billing.event.InvoiceLineRemoved;
import cis.query.story.Invoicing;
import cis.query.story.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingOfBillingTest {

    private final Story story = new Story().at("2026-01-10T14:30:00Z");
    private final Invoicing books = new Invoicing(story, "EUR").on("2026-01-10");

    @Test
    void every_step_reads_as_a_sentence() {
        books.issued(ZOE, 1, "60.00", "40.00");
        books.credited(ZOE, 1, 1, "20.00", CreditReason.BILLING_ERROR);
        books.applied(ZOE, 1, 1, "25.00");
        assertThat(sentences())
                .containsExactly(
                        "An invoice was drafted: 2 lines for 100.00 EUR without tax.",
                        "An invoice over 125.00 EUR was finalised.",
                        "Number INV-2026-000001 was allocated, dated 2026-01-10.",
                        "Invoice INV-2026-000001 over 125.00 EUR was issued, due on 2026-02-09.",
                        "Number INV-2026-000001 became a document.",
                        "Owes 125.00 EUR for invoice INV-2026-000001 until 2026-02-09.",
                        "Some of an invoice was credited: 25.00 EUR.",
                        "A credit note over 25.00 EUR for invoice INV-2026-000001 was finalised (billing error).",
                        "Number CN-2026-000001 was allocated, dated 2026-01-10.",
                        "Credit note CN-2026-000001 over 25.00 EUR for invoice INV-2026-000001 was issued (billing error).",
                        "Number CN-2026-000001 became a document.",
                        "Credit note CN-2026-000001 over 25.00 EUR reached the account.",
                        "25.00 EUR of a credit note settled an invoice.");
    }

    @Test
    void money_that_comes_and_goes_reads_as_sentences() {
        books.paid(ZOE, 1, "30.00");
        books.allocated(ZOE, 1, 1, "10.00");
        books.unallocated(ZOE, 1, 1, "10.00", AllocationReversalReason.PAYMENT_REVERSED);
        books.refunded(ZOE, 1, "5.00");
        books.reversed(ZOE, 1, "30.00");
        books.disputed(ZOE, 1, "7.00");
        books.settledDispute(ZOE, 1);
        books.creditRefunded(ZOE, 1, "2.00");
        assertThat(sentences())
                .containsExactly(
                        "Paid 30.00 EUR by transfer (Thanks, Zoë).",
                        "A payment of 30.00 EUR reached the account.",
                        "10.00 EUR of a payment paid an invoice.",
                        "10.00 EUR of a payment no longer pays an invoice: the payment was reversed.",
                        "5.00 EUR of a payment was paid back by transfer.",
                        "A payment of 30.00 EUR was reversed (returned).",
                        "Disputes 7.00 EUR of an invoice (too bitter).",
                        "A dispute was rejected.",
                        "2.00 EUR of a credit note was paid out by transfer (with thanks).");
    }

    @Test
    void drafts_read_as_sentences_and_what_was_erased_is_left_out() {
        story.happens(new InvoiceLineAdded(invoice(1), ZOE, Invoicing.line(3, "7.50"), Invoicing.totals("107.50")));
        story.happens(new InvoiceLineRemoved(invoice(1), ZOE, Invoicing.line(3, "7.50"), Invoicing.totals("100.00")));
        story.happens(new InvoiceDraftDiscarded(invoice(1), ZOE, "ordered twice"));
        story.happens(new InvoiceDraftDiscarded(invoice(2), ZOE, null));
        assertThat(sentences())
                .containsExactly(
                        "Line 3 was added to a draft: Tea.",
                        "Line 3 was removed from a draft: Tea.",
                        "A draft of an invoice was discarded (ordered twice).",
                        "A draft of an invoice was discarded.");
    }

    @Test
    void what_was_recorded_on_its_day_keeps_its_place_and_what_was_not_goes_to_that_day() {
        books.issued(ZOE, 1, "40.00");
        books.on("2026-01-08").paid(ZOE, 1, "30.00");
        assertThat(times("invoice.issued")).containsExactly(Instant.parse("2026-01-10T14:30:00Z"));
        assertThat(times("payment.recorded")).containsExactly(Instant.parse("2026-01-08T00:00:00Z"));
    }

    private List<String> sentences() {
        return story.events().stream()
                .map(event -> Sentences.of(event.payload()))
                .toList();
    }

    private List<Instant> times(String type) {
        return story.events().stream()
                .filter(event -> event.type().equals(type))
                .map(event -> BusinessTimes.of(event.payload(), event.recordedAt()))
                .toList();
    }
}
