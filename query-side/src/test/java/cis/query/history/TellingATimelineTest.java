package cis.query.history;

import static cis.query.story.People.ADA;
import static cis.query.story.People.adaRegistered;
import static cis.query.story.People.erased;
import static cis.query.story.Shopping.bought;
import static cis.query.story.Shopping.details;
import static cis.query.story.Shopping.line;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.event.ContactPointAdded;
import cis.api.customer.event.FieldCorrected;
import cis.api.customer.event.TagAdded;
import cis.query.story.Story;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingATimelineTest {

    private final Story story = new Story();

    @Test
    void events_stand_in_the_month_in_which_they_happened() {
        story.happens(adaRegistered());
        story.happens(bought(ADA, 1, details("2011-03-01", "GBP", "GB", line(1, "A", "1", "1"))));
        Map<String, TimelineDocument> months = story.folded(new TimelineProjection());
        assertThat(months).containsOnlyKeys(ADA + "|2026-03", ADA + "|2011-03");
    }

    @Test
    void within_a_month_business_time_counts_and_then_position() {
        story.happens(adaRegistered());
        story.happens(bought(ADA, 1, details("2026-03-02", "GBP", "GB", line(1, "A", "1", "1"))));
        story.happens(new TagAdded(ADA, "b"));
        List<Long> positions = month("2026-03").entries().stream()
                .map(entry -> TimelinePlace.parse(entry).position())
                .toList();
        assertThat(positions).containsExactly(1L, 3L, 2L);
    }

    @Test
    void a_moment_survives_being_written() {
        TimelinePlace moment = TimelinePlace.of(story.happens(adaRegistered()).recordedAt(), 42, "customer.registered");
        assertThat(TimelinePlace.parse(moment.text())).isEqualTo(moment);
        assertThat(moment.month()).isEqualTo("2026-03");
    }

    @Test
    void an_event_that_comes_twice_stands_once() {
        story.happens(adaRegistered());
        TimelineDocument document = month("2026-03");
        assertThat(document.with(TimelinePlace.parse(document.entries().getFirst())))
                .isSameAs(document);
    }

    @Test
    void events_read_as_sentences() {
        assertThat(Sentences.of(adaRegistered()))
                .isEqualTo("Person registered as customer C-10007 from shop: Ada Lovelace.");
        assertThat(Sentences.of(bought(
                        ADA, 1, details("2011-03-01", "GBP", "GB", line(1, "A", "6", "2.5"), line(2, "B", "1", "1")))))
                .isEqualTo("Bought 2 items for 16.00 GBP (shop order-1).");
        assertThat(Sentences.of(
                        new ContactPointAdded(ADA, new ContactPoint(ContactChannel.PHONE, "+442079460018", true))))
                .isEqualTo("Phone +442079460018 was added.");
    }

    @Test
    void a_correction_says_what_is_right() {
        assertThat(Sentences.of(corrected("King", "Misspelt")))
                .isEqualTo("/name/family of an earlier customer.registered was corrected to King (Misspelt).");
        assertThat(Sentences.of(corrected(null, "Never said")))
                .isEqualTo("/name/family of an earlier customer.registered was corrected to none (Never said).");
        assertThat(Sentences.of(corrected(null, null)))
                .isEqualTo("/name/family of an earlier customer.registered was corrected to (erased).");
    }

    private static FieldCorrected corrected(@Nullable String value, @Nullable String reason) {
        return new FieldCorrected(
                ADA, new UUID(0, 1), "customer.registered", "/name/family", "Kng", value, true, null, reason);
    }

    @Test
    void what_was_erased_reads_as_such() {
        assertThat(Sentences.of(erased(ADA))).isEqualTo("Person registered as customer C-10015 from shop: (erased).");
        assertThat(Sentences.of(new TagAdded(ADA, null))).isEqualTo("Was tagged (erased).");
    }

    private TimelineDocument month(String month) {
        return Objects.requireNonNull(story.folded(new TimelineProjection()).get(ADA + "|" + month));
    }
}
