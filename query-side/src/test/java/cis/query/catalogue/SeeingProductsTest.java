package cis.query.catalogue;

import static cis.query.story.Shelves.LAMP;
import static cis.query.story.Shelves.MUG;
import static cis.query.story.Shelves.content;
import static cis.query.story.Shelves.defined;
import static cis.query.story.Shelves.price;
import static cis.query.story.Shelves.published;
import static cis.query.story.Shelves.revised;
import static cis.query.story.Shopping.bought;
import static cis.query.story.Shopping.details;
import static cis.query.story.Shopping.line;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Money;
import cis.api.catalogue.ProductState;
import cis.api.catalogue.event.ProductRetired;
import cis.api.catalogue.query.ProductOnDay;
import cis.api.catalogue.query.ProductPriceView;
import cis.api.catalogue.query.ProductSummary;
import cis.api.catalogue.query.ProductVersionView;
import cis.api.catalogue.query.ProductView;
import cis.query.story.People;
import cis.query.story.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeeingProductsTest {

    private static final String MUGS = "85123A";

    private final Story story = new Story();

    @Test
    void a_draft_shows_what_it_was_last_revised_to() {
        story.happens(defined(MUG, MUGS, "Mug"));
        story.happens(revised(MUG, MUGS, 1, "Blue mug"));
        assertThat(view("2026-03-01").state()).isEqualTo(ProductState.DRAFT);
        assertThat(view("2026-03-01").versions())
                .extracting(ProductVersionView::content)
                .containsExactly(content("Blue mug"));
        assertThat(summary().name()).isEqualTo("Blue mug");
        assertThat(summary().publishedVersion()).isNull();
        assertThat(summary().draftVersion()).isEqualTo(1);
    }

    @Test
    void a_published_version_stays_beside_the_next_draft_and_lists_show_it() {
        story.happens(defined(MUG, MUGS, "Mug"));
        story.happens(published(MUG, MUGS, 1));
        story.happens(revised(MUG, MUGS, 2, "Blue mug"));
        ProductView mug = view("2026-03-01");
        assertThat(mug.state()).isEqualTo(ProductState.PUBLISHED);
        assertThat(mug.versions())
                .extracting(ProductVersionView::content)
                .containsExactly(content("Mug"), content("Blue mug"));
        assertThat(mug.versions().get(0).publishedAt()).isNotNull();
        assertThat(mug.versions().get(1).publishedAt()).isNull();
        assertThat(mug.version()).isEqualTo(3);
        assertThat(summary().name()).isEqualTo("Mug");
        assertThat(document().words()).contains("mug", "85123a").doesNotContain("blue");
    }

    @Test
    void once_published_the_next_version_is_the_one_that_counts() {
        story.happens(defined(MUG, MUGS, "Mug"));
        story.happens(published(MUG, MUGS, 1));
        story.happens(revised(MUG, MUGS, 2, "Blue mug"));
        story.happens(published(MUG, MUGS, 2));
        assertThat(summary().name()).isEqualTo("Blue mug");
        assertThat(summary().publishedVersion()).isEqualTo(2);
        assertThat(summary().draftVersion()).isNull();
        assertThat(document().words()).contains("blue");
    }

    @Test
    void a_day_shows_the_state_and_the_version_that_held_at_its_end() {
        story.at("2026-03-02T23:30:00Z").happens(defined(MUG, MUGS, "Mug"));
        story.at("2026-03-03T23:30:00Z").happens(published(MUG, MUGS, 1));
        story.at("2026-03-05T10:00:00Z").happens(revised(MUG, MUGS, 2, "Blue mug"));
        story.at("2026-03-06T10:00:00Z").happens(published(MUG, MUGS, 2));
        story.at("2026-03-08T10:00:00Z").happens(new ProductRetired(MUG, MUGS, "no longer made"));
        assertThat(onDay("2026-03-01")).isEqualTo(on("2026-03-01", null, null));
        assertThat(onDay("2026-03-02")).isEqualTo(on("2026-03-02", ProductState.DRAFT, null));
        assertThat(onDay("2026-03-03")).isEqualTo(on("2026-03-03", ProductState.PUBLISHED, 1));
        assertThat(onDay("2026-03-05")).isEqualTo(on("2026-03-05", ProductState.PUBLISHED, 1));
        assertThat(onDay("2026-03-06")).isEqualTo(on("2026-03-06", ProductState.PUBLISHED, 2));
        assertThat(onDay("2026-03-08")).isEqualTo(on("2026-03-08", ProductState.RETIRED, 2));
        assertThat(view("2026-03-08").retirementReason()).isEqualTo("no longer made");
        assertThat(view("2026-03-03", ZoneId.of("Europe/Paris")).onDay())
                .as("half past eleven in the evening is the next day in Paris")
                .isEqualTo(on("2026-03-03", ProductState.DRAFT, null));
    }

    @Test
    void a_price_holds_from_its_day_until_the_next_one_in_its_currency() {
        story.happens(defined(MUG, MUGS, "Mug"));
        story.happens(price(MUG, MUGS, "3", "GBP", "2026-04-01"));
        story.happens(price(MUG, MUGS, "2.955", "GBP", "2026-03-01"));
        story.happens(price(MUG, MUGS, "400", "JPY", "2026-03-15"));
        assertThat(onDay("2026-02-28").prices()).isEmpty();
        assertThat(onDay("2026-03-01").prices()).containsExactly(money("2.955", "GBP"));
        assertThat(onDay("2026-03-31").prices()).containsExactly(money("2.955", "GBP"), money("400", "JPY"));
        assertThat(onDay("2026-04-01").prices()).containsExactly(money("3.00", "GBP"), money("400", "JPY"));
        assertThat(view("2026-03-01").prices())
                .containsExactly(
                        new ProductPriceView(
                                money("2.955", "GBP"), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)),
                        new ProductPriceView(money("3.00", "GBP"), LocalDate.of(2026, 4, 1), null),
                        new ProductPriceView(money("400", "JPY"), LocalDate.of(2026, 3, 15), null));
        assertThat(summary().prices()).containsExactly(money("2.955", "GBP"));
    }

    @Test
    void events_of_something_else_are_no_product() {
        story.happens(bought(People.ADA, 1, details("2026-03-01", "GBP", "GB", line(1, "A", "1", "1"))));
        assertThat(ProductHistory.view(story.events(), LocalDate.of(2026, 3, 1), ZoneOffset.UTC))
                .isEmpty();
        assertThat(ProductHistory.view(List.of(), LocalDate.of(2026, 3, 1), ZoneOffset.UTC))
                .isEmpty();
        assertThat(CatalogueViews.interest(story.events())).isEmpty();
        assertThat(story.folded(new ProductProjection())).isEmpty();
    }

    @Test
    void products_are_documents_of_their_own() {
        story.happens(defined(MUG, MUGS, "Mug"));
        story.happens(defined(LAMP, "L", "Lamp"));
        story.happens(published(LAMP, "L", 1));
        assertThat(story.folded(new ProductProjection())).hasSize(2);
        assertThat(document().state()).isEqualTo(ProductState.DRAFT);
    }

    private ProductOnDay onDay(String day) {
        return view(day).onDay();
    }

    private static ProductOnDay on(String day, @Nullable ProductState state, @Nullable Integer version) {
        return new ProductOnDay(LocalDate.parse(day), state, version, List.of());
    }

    private ProductView view(String day) {
        return view(day, ZoneOffset.UTC);
    }

    private ProductView view(String day, ZoneId zone) {
        return ProductHistory.view(story.readAggregate(MUG.toString(), 0, 100), LocalDate.parse(day), zone)
                .orElseThrow();
    }

    private ProductDocument document() {
        return Objects.requireNonNull(story.folded(new ProductProjection()).get(MUG.toString()));
    }

    private ProductSummary summary() {
        return CatalogueViews.summary(document(), LocalDate.of(2026, 3, 1));
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
