package cis.query.report;

import static cis.query.story.People.ADA;
import static cis.query.story.People.BOB;
import static cis.query.story.Shopping.bought;
import static cis.query.story.Shopping.broughtBack;
import static cis.query.story.Shopping.corrected;
import static cis.query.story.Shopping.details;
import static cis.query.story.Shopping.line;
import static cis.query.story.Shopping.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.sales.PurchaseDetails;
import cis.platform.event.RecordedEvent;
import cis.query.story.Story;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddingUpSkusTest {

    private static final PurchaseDetails IN_MARCH =
            details("2011-03-01", "GBP", "GB", line(1, "A", "2", "10"), line(2, null, "1", "4"));
    private static final PurchaseDetails IN_APRIL =
            details("2011-04-01", "EUR", "FR", line(1, "A", "1", "10"), line(2, "B", "3", "1"));

    private final Story story = new Story();

    @Test
    void a_sku_adds_up_over_customers_currencies_and_months() {
        story.happens(bought(ADA, 1, IN_MARCH));
        story.happens(bought(BOB, 2, IN_APRIL));
        assertThat(sold())
                .containsOnly(
                        Map.entry("A", sku("A", 2, "3", "2011-03", "2011-04")),
                        Map.entry("B", sku("B", 1, "3", "2011-04", "2011-04")));
    }

    @Test
    void a_purchase_that_holds_a_sku_twice_is_one() {
        story.happens(
                bought(ADA, 1, details("2011-03-01", "GBP", "GB", line(1, "A", "2", "10"), line(2, "A", "1", "10"))));
        assertThat(sold()).containsOnly(Map.entry("A", sku("A", 1, "3", "2011-03", "2011-03")));
    }

    @Test
    void what_was_reversed_never_was_and_what_was_corrected_is_what_it_should_have_been() {
        RecordedEvent first = story.happens(bought(ADA, 1, IN_MARCH));
        story.happens(bought(BOB, 2, IN_APRIL));
        story.happens(reversed(BOB, 2, IN_APRIL));
        assertThat(sold()).containsOnly(Map.entry("A", sku("A", 1, "2", "2011-03", "2011-03")));
        story.happens(corrected(ADA, 1, first.id(), IN_MARCH, IN_APRIL));
        assertThat(sold())
                .containsOnly(
                        Map.entry("A", sku("A", 1, "1", "2011-04", "2011-04")),
                        Map.entry("B", sku("B", 1, "3", "2011-04", "2011-04")));
    }

    @Test
    void what_is_brought_back_was_bought_all_the_same_and_what_is_only_brought_back_was_not() {
        story.happens(bought(ADA, 1, IN_MARCH));
        story.happens(broughtBack(ADA, 1, "2011-03-02", "GBP", "GB", line(1, "A", "2", "10")));
        story.happens(broughtBack(ADA, 2, "2011-05-02", "GBP", "GB", line(1, "C", "2", "10")));
        assertThat(sold()).containsOnly(Map.entry("A", sku("A", 1, "2", "2011-03", "2011-03")));
    }

    private Map<String, SoldSku> sold() {
        Map<String, SoldSku> sold = new TreeMap<>();
        story.folded(new ProductSalesProjection()).values().forEach(document -> SoldSkus.add(document, sold));
        return sold;
    }

    private static SoldSku sku(String sku, long purchases, String quantity, String first, String last) {
        return new SoldSku(sku, "Product " + sku, purchases, new BigDecimal(quantity), first, last);
    }
}
