package cis.query.sales;

import static cis.query.story.People.ADA;
import static cis.query.story.Shelves.product;
import static cis.query.story.Shopping.bought;
import static cis.query.story.Shopping.broughtBack;
import static cis.query.story.Shopping.corrected;
import static cis.query.story.Shopping.details;
import static cis.query.story.Shopping.line;
import static cis.query.story.Shopping.purchase;
import static cis.query.story.Shopping.returned;
import static cis.query.story.Shopping.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Money;
import cis.api.catalogue.ProductState;
import cis.api.catalogue.SoldProduct;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseLine;
import cis.api.sales.ReturnedLine;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.PurchaseReversed;
import cis.api.sales.query.LineProductView;
import cis.api.sales.query.ProductFlag;
import cis.api.sales.query.PurchaseCorrectionView;
import cis.api.sales.query.PurchaseLineView;
import cis.api.sales.query.PurchaseStatus;
import cis.api.sales.query.PurchaseView;
import cis.platform.event.RecordedEvent;
import cis.query.story.Story;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeeingAPurchaseTest {

    private static final PurchaseDetails AS_BOUGHT =
            details("2011-03-01", "GBP", "GB", line(1, "A", "2", "10"), line(2, null, "1", "0.001"));
    private static final PurchaseDetails AS_CORRECTED =
            details("2011-02-01", "GBP", "GB", line(1, "A", "3", "10"), line(2, null, "1", "0.001"));

    private final Story story = new Story();
    private final RecordedEvent recorded = story.happens(bought(ADA, 1, AS_BOUGHT));

    @Test
    void a_purchase_shows_what_was_bought() {
        PurchaseView purchase = view();
        assertThat(purchase.status()).isEqualTo(PurchaseStatus.RECORDED);
        assertThat(purchase.total()).isEqualTo(new Money(new BigDecimal("20.001"), "GBP"));
        assertThat(purchase.lines()).extracting(PurchaseLineView::returned).containsOnly(BigDecimal.ZERO);
        assertThat(purchase.version()).isEqualTo(1);
    }

    @Test
    void a_line_shows_the_product_behind_its_sku_and_says_what_is_odd_about_it() {
        SoldProduct sold = new SoldProduct(product(1), 2, ProductState.PUBLISHED);
        SoldProduct drafted = new SoldProduct(product(2), 1, ProductState.DRAFT);
        SoldProduct retired = new SoldProduct(product(3), 1, ProductState.RETIRED);
        story.happens(bought(
                ADA,
                2,
                details(
                        "2011-03-01",
                        "GBP",
                        "GB",
                        of(line(1, "A", "1", "1"), sold),
                        of(line(2, "B", "1", "1"), drafted),
                        of(line(3, "C", "1", "1"), retired),
                        line(4, "D", "1", "1"),
                        line(5, null, "1", "1"))));
        List<PurchaseLineView> lines = PurchaseHistory.view(
                        story.readAggregate(purchase(2).toString(), 0, 100))
                .orElseThrow()
                .lines();
        assertThat(lines)
                .extracting(PurchaseLineView::flag)
                .containsExactly(null, null, ProductFlag.RETIRED_PRODUCT, ProductFlag.UNKNOWN_PRODUCT, null);
        assertThat(lines)
                .extracting(PurchaseLineView::product)
                .containsExactly(
                        new LineProductView(product(1), 2, ProductState.PUBLISHED),
                        new LineProductView(product(2), 1, ProductState.DRAFT),
                        new LineProductView(product(3), 1, ProductState.RETIRED),
                        null,
                        null);
    }

    @Test
    void what_was_brought_back_counts_line_by_line_until_nothing_is_left() {
        story.happens(takenBack(false, new ReturnedLine(1, BigDecimal.ONE, BigDecimal.TEN)));
        assertThat(view().status()).isEqualTo(PurchaseStatus.PARTLY_RETURNED);
        story.happens(takenBack(
                true,
                new ReturnedLine(1, BigDecimal.ONE, BigDecimal.TEN),
                new ReturnedLine(2, BigDecimal.ONE, BigDecimal.ZERO)));
        assertThat(view().status()).isEqualTo(PurchaseStatus.RETURNED);
        assertThat(view().lines())
                .extracting(PurchaseLineView::returned)
                .containsExactly(BigDecimal.TWO, BigDecimal.ONE);
    }

    @Test
    void a_corrected_purchase_shows_what_it_should_have_said_and_that_it_was_corrected() {
        story.happens(corrected(ADA, 1, recorded.id(), AS_BOUGHT, AS_CORRECTED));
        PurchaseView purchase = view();
        assertThat(purchase.total()).isEqualTo(new Money(new BigDecimal("30.001"), "GBP"));
        assertThat(purchase.corrections())
                .extracting(PurchaseCorrectionView::reason)
                .containsExactly("miscounted");
        assertThat(purchase.version()).isEqualTo(2);
    }

    @Test
    void a_reversed_purchase_says_why() {
        story.happens(reversed(ADA, 1, AS_BOUGHT));
        assertThat(view().status()).isEqualTo(PurchaseStatus.REVERSED);
        assertThat(view().reversalReason()).isEqualTo("entered twice");
    }

    @Test
    void an_erased_reason_is_not_there() {
        story.happens(new PurchaseReversed(purchase(1), ADA, null, AS_BOUGHT));
        assertThat(view().reversalReason()).isNull();
    }

    @Test
    void events_of_something_else_are_no_purchase() {
        RecordedEvent other = story.happens(broughtBack(ADA, 1, "2011-03-01", "GBP", null, line(1, "A", "1", "1")));
        assertThat(PurchaseHistory.view(List.of(other))).isEmpty();
        assertThat(PurchaseHistory.view(List.of())).isEmpty();
        assertThat(ReturnHistory.view(List.of(other))).isPresent();
        assertThat(ReturnHistory.view(List.of(recorded))).isEmpty();
    }

    @Test
    void the_list_follows_a_correction_of_the_day_and_nothing_else() {
        SalesProjection projection = new SalesProjection();
        String before = order(projection);
        story.happens(takenBack(false, new ReturnedLine(1, BigDecimal.ONE, BigDecimal.TEN)));
        assertThat(order(projection)).isEqualTo(before).startsWith("2011-03-01T00:00:00.000Z ");
        story.happens(corrected(ADA, 1, recorded.id(), AS_BOUGHT, AS_CORRECTED));
        assertThat(order(projection)).startsWith("2011-02-01T00:00:00.000Z ");
    }

    @Test
    void purchases_and_returns_are_entries_of_their_customer() {
        story.happens(broughtBack(ADA, 1, "2011-03-02", "GBP", null, line(1, "A", "1", "1")));
        Map<String, SaleDocument> entries = story.folded(new SalesProjection());
        assertThat(entries.values())
                .extracting(SaleDocument::kind)
                .containsExactlyInAnyOrder(SaleKind.PURCHASE, SaleKind.RETURN);
        assertThat(entries).containsKey(returned(1).toString());
    }

    private static PurchaseLinesReturned takenBack(boolean complete, ReturnedLine... lines) {
        return new PurchaseLinesReturned(purchase(1), ADA, returned(1), List.of(lines), complete);
    }

    private static PurchaseLine of(PurchaseLine line, SoldProduct product) {
        return new PurchaseLine(
                line.line(), line.sku(), line.description(), line.quantity(), line.unitPrice(), product);
    }

    private String order(SalesProjection projection) {
        return story.folded(projection).values().iterator().next().order();
    }

    private PurchaseView view() {
        return PurchaseHistory.view(story.readAggregate(purchase(1).toString(), 0, 100))
                .orElseThrow();
    }
}
