package cis.query.billing.series;

import static cis.api.billing.DocumentKind.CREDIT_NOTE;
import static cis.api.billing.DocumentKind.INVOICE;
import static cis.query.story.BilledHistory.ZOE;
import static cis.query.story.People.customer;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.DocumentSeriesId;
import cis.api.billing.event.DocumentIssueConfirmed;
import cis.api.billing.event.NumberAllocated;
import cis.api.billing.query.DocumentSeriesProof;
import cis.api.billing.query.SeriesFault;
import cis.api.billing.query.SeriesFault.Kind;
import cis.query.story.Invoicing;
import cis.query.story.Story;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvingASeriesTest {

    private static final DocumentSeriesId SERIES = Invoicing.series(INVOICE, 2026);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    private final Story story = new Story();

    @Test
    void a_series_without_a_gap_is_proved() throws Exception {
        number(1, DAY);
        confirmed(1);
        number(2, DAY);
        number(3, DAY.plusDays(1));
        confirmed(3);
        DocumentSeriesProof proof = proof();
        assertThat(proof.ok()).isTrue();
        assertThat(proof.fault()).isNull();
        assertThat(proof.count()).isEqualTo(3);
        assertThat(proof.pending()).isEqualTo(1);
        assertThat(proof.first()).isEqualTo("INV-2026-000001");
        assertThat(proof.last()).isEqualTo("INV-2026-000003");
        String seen = "1 INV-2026-000001 " + document(1) + " 2026-01-10\n"
                + "2 INV-2026-000002 " + document(2) + " 2026-01-10\n"
                + "3 INV-2026-000003 " + document(3) + " 2026-01-11\n";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(seen.getBytes(StandardCharsets.UTF_8));
        assertThat(proof.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void the_proof_does_not_depend_on_the_batches_it_is_read_in() {
        for (int i = 1; i <= 20; i++) {
            number(i, DAY);
            confirmed(i);
        }
        SeriesProof byOne = new SeriesProof(SERIES);
        story.events()
                .forEach(event -> assertThat(byOne.holdsWith(List.of(event))).isTrue());
        assertThat(byOne.result()).isEqualTo(proof());
    }

    @Test
    void a_number_left_out_is_a_hole_and_what_comes_after_does_not_count() {
        number(1, DAY);
        number(3, DAY);
        number(4, DAY);
        assertThat(proof().ok()).isFalse();
        assertThat(fault().kind()).isEqualTo(Kind.HOLE);
        assertThat(fault().position()).isEqualTo(2);
        assertThat(fault().detail()).isEqualTo("Expected 2, found 3");
        assertThat(proof().count()).isEqualTo(1);
    }

    @Test
    void a_series_that_does_not_begin_with_1_has_a_hole() {
        number(2, DAY);
        assertThat(fault().kind()).isEqualTo(Kind.HOLE);
        assertThat(proof().first()).isNull();
        assertThat(proof().count()).isZero();
    }

    @Test
    void a_number_given_twice_is_a_duplicate() {
        number(1, DAY);
        story.happens(new NumberAllocated(SERIES, ZOE, document(2), INVOICE, 2026, 1, "INV-2026-000001", DAY));
        assertThat(fault().kind()).isEqualTo(Kind.DUPLICATE);
    }

    @Test
    void a_document_with_two_numbers_is_a_duplicate_while_it_awaits_the_first() {
        number(1, DAY);
        story.happens(new NumberAllocated(SERIES, ZOE, document(1), INVOICE, 2026, 2, "INV-2026-000002", DAY));
        assertThat(fault().kind()).isEqualTo(Kind.DUPLICATE);
    }

    @Test
    void a_document_that_gets_a_second_number_later_leaves_it_pending() {
        number(1, DAY);
        confirmed(1);
        story.happens(new NumberAllocated(SERIES, ZOE, document(1), INVOICE, 2026, 2, "INV-2026-000002", DAY));
        assertThat(proof().pending()).isEqualTo(1);
    }

    @Test
    void dates_never_go_back() {
        number(1, DAY);
        number(2, DAY.minusDays(1));
        assertThat(fault().kind()).isEqualTo(Kind.DATE_OUT_OF_ORDER);
    }

    @Test
    void dates_stay_within_the_year() {
        number(1, LocalDate.of(2027, 1, 1));
        assertThat(fault().kind()).isEqualTo(Kind.DATE_OUT_OF_ORDER);
    }

    @Test
    void a_number_is_written_as_its_sequence_says() {
        story.happens(new NumberAllocated(SERIES, ZOE, document(1), INVOICE, 2026, 1, "INV-2026-1", DAY));
        assertThat(fault().kind()).isEqualTo(Kind.MISNUMBERED);
    }

    @Test
    void nothing_is_confirmed_that_was_not_allocated() {
        number(1, DAY);
        story.happens(new DocumentIssueConfirmed(SERIES, ZOE, document(1), "INV-2026-000002"));
        assertThat(fault().kind()).isEqualTo(Kind.UNKNOWN_CONFIRMED);
    }

    @Test
    void numbers_of_another_kind_do_not_belong() {
        number(1, DAY);
        story.happens(new NumberAllocated(SERIES, ZOE, document(2), CREDIT_NOTE, 2026, 2, "CN-2026-000002", DAY));
        assertThat(fault().kind()).isEqualTo(Kind.FOREIGN_EVENT);
    }

    @Test
    void a_series_is_counted_over_all_its_customers() {
        number(1, DAY);
        confirmed(1);
        for (int i = 2; i <= 40; i++) {
            story.happens(new NumberAllocated(
                    SERIES, customer(i), document(i), INVOICE, 2026, i, INVOICE.number(2026, i), DAY));
        }
        Map<String, SeriesDocument> parts = story.folded(new SeriesProjection());
        assertThat(parts).hasSizeGreaterThan(1);
        SeriesDocument sum =
                parts.values().stream().reduce(SeriesDocument::plus).orElseThrow();
        assertThat(sum.allocated()).isEqualTo(40);
        assertThat(sum.confirmed()).isEqualTo(1);
        assertThat(sum.number()).isEqualTo("INV-2026-000040");
    }

    private void number(int sequence, LocalDate day) {
        story.happens(new NumberAllocated(
                SERIES, ZOE, document(sequence), INVOICE, 2026, sequence, INVOICE.number(2026, sequence), day));
    }

    private void confirmed(int sequence) {
        story.happens(new DocumentIssueConfirmed(SERIES, ZOE, document(sequence), INVOICE.number(2026, sequence)));
    }

    private static UUID document(int number) {
        return new UUID(8, number);
    }

    private SeriesFault fault() {
        return Objects.requireNonNull(proof().fault());
    }

    private DocumentSeriesProof proof() {
        SeriesProof proof = new SeriesProof(SERIES);
        proof.holdsWith(story.readAggregate(SERIES.toString(), 0, 1_000));
        return proof.result();
    }
}
