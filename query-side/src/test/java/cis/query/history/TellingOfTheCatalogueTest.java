package cis.query.history;

import static cis.query.story.People.ADA;
import static cis.query.story.Shelves.INTEREST;
import static cis.query.story.Shelves.MUG;
import static cis.query.story.Shelves.defined;
import static cis.query.story.Shelves.price;
import static cis.query.story.Shelves.published;
import static cis.query.story.Shelves.revised;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.BusinessTime;
import cis.api.catalogue.event.InterestRecorded;
import cis.api.catalogue.event.ProductRetired;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingOfTheCatalogueTest {

    private static final Instant RECORDED = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void the_catalogue_is_told_in_sentences() {
        assertThat(Sentences.of(defined(MUG, "A", "Mug"))).isEqualTo("Product A was defined: Mug.");
        assertThat(Sentences.of(revised(MUG, "A", 2, "Blue mug")))
                .isEqualTo("Version 2 of product A was drafted: Blue mug.");
        assertThat(Sentences.of(published(MUG, "A", 2))).isEqualTo("Version 2 of product A was published.");
        assertThat(Sentences.of(price(MUG, "A", "9.5", "GBP", "2026-04-01")))
                .isEqualTo("Product A costs 9.50 GBP from 2026-04-01 on.");
        assertThat(Sentences.of(new ProductRetired(MUG, "A", "broke")))
                .isEqualTo("Product A is sold no longer (broke).");
        assertThat(Sentences.of(new ProductRetired(MUG, "A", null))).isEqualTo("Product A is sold no longer.");
        assertThat(Sentences.of(new InterestRecorded(INTEREST, ADA, MUG, "A", 1, null, null)))
                .isEqualTo("Was interested in product A.");
    }

    @Test
    void an_interest_stands_where_it_arose_or_where_it_was_recorded() {
        BusinessTime noon = new BusinessTime("2026-02-28T12:00:00Z");
        assertThat(BusinessTimes.of(new InterestRecorded(INTEREST, ADA, MUG, "A", 1, null, noon), RECORDED))
                .isEqualTo(Instant.parse("2026-02-28T12:00:00Z"));
        assertThat(BusinessTimes.of(new InterestRecorded(INTEREST, ADA, MUG, "A", 1, null, null), RECORDED))
                .isEqualTo(RECORDED);
    }
}
