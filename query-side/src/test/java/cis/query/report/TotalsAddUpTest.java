package cis.query.report;

import static cis.query.story.People.customer;
import static cis.query.story.People.organisation;
import static cis.query.story.People.registered;
import static cis.query.story.Shopping.bought;
import static cis.query.story.Shopping.broughtBack;
import static cis.query.story.Shopping.details;
import static cis.query.story.Shopping.line;
import static cis.query.story.Shopping.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.customer.event.CustomerClosed;
import cis.api.customer.event.CustomerReopened;
import cis.api.report.query.FindSalesReport;
import cis.api.report.query.MonthFigures;
import cis.api.report.query.Overview;
import cis.api.report.query.ReportTotal;
import cis.api.report.query.SalesGrouping;
import cis.api.report.query.SalesReport;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseLine;
import cis.query.money.Amounts;
import cis.query.story.RandomSales;
import cis.query.story.Story;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TotalsAddUpTest {

    private static final YearMonth THIS_MONTH = YearMonth.of(2026, 3);

    private final Story story = new Story();

    @RepeatedTest(10)
    void overview_days_countries_and_products_tell_the_same_as_the_sales_themselves() {
        long seed = System.nanoTime();
        RandomSales sales = new RandomSales(story, new Random(seed), 40);
        sales.happen(400);
        List<ReportTotal> expected = RandomSales.CURRENCIES.stream()
                .sorted()
                .map(currency -> total(currency, sales.gross(currency), sales.returned(currency)))
                .toList();
        for (SalesGrouping by : SalesGrouping.values()) {
            assertThat(report(by).totals()).as("by %s, seed %d", by, seed).isEqualTo(expected);
        }
        assertThat(overview().totals())
                .as("overview, seed %d", seed)
                .extracting(one -> new ReportTotal(one.currency(), one.gross(), one.returned(), one.net()))
                .isEqualTo(expected);
    }

    @Test
    void what_was_undone_leaves_nothing_behind() {
        PurchaseDetails details = details("2011-03-01", "GBP", "GB", line(1, "A", "2", "1.5"));
        story.happens(bought(customer(1), 1, details));
        story.happens(reversed(customer(1), 1, details));
        assertThat(story.folded(new SalesDayProjection())).isEmpty();
        assertThat(story.folded(new ProductSalesProjection())).isEmpty();
        assertThat(overview().totals()).isEmpty();
    }

    @Test
    void closed_customers_are_still_customers() {
        story.happens(registered(customer(1), "C-1", organisation("One")));
        story.happens(registered(customer(2), "C-2", organisation("Two")));
        story.happens(new CustomerClosed(customer(1), null));
        assertThat(overview().customers()).isEqualTo(2);
        assertThat(overview().closedCustomers()).isEqualTo(1);
        story.happens(new CustomerReopened(customer(1), null));
        assertThat(overview().closedCustomers()).isZero();
    }

    @Test
    void the_twelve_months_end_with_the_last_one_asked_for_whatever_was_sold_later() {
        story.happens(bought(customer(1), 1, details("2011-11-09", "GBP", "GB", line(1, "A", "1", "1"))));
        story.happens(bought(customer(1), 2, details("2026-04-01", "GBP", "GB", line(1, "A", "1", "1"))));
        assertThat(overview().months())
                .hasSize(12)
                .allMatch(month -> month.totals().isEmpty())
                .extracting(MonthFigures::month)
                .startsWith("2025-04")
                .endsWith("2026-03");
        List<MonthFigures> then = overviewUpTo(YearMonth.of(2012, 10)).months();
        assertThat(then).extracting(MonthFigures::month).startsWith("2011-11").endsWith("2012-10");
        assertThat(then.getFirst().totals()).hasSize(1);
        assertThat(overviewUpTo(YearMonth.of(2012, 11)).months())
                .allMatch(month -> month.totals().isEmpty());
    }

    @Test
    void a_product_is_called_as_last_sold_and_without_a_sku_by_its_description() {
        story.happens(bought(customer(1), 1, details("2011-11-09", "GBP", "GB", named("A", "Old name"))));
        story.happens(bought(customer(2), 2, details("2011-12-09", "GBP", "GB", named("A", "New name"))));
        story.happens(bought(customer(2), 3, details("2011-12-09", "GBP", "GB", named(null, "Odd\u001fthing"))));
        story.happens(broughtBack(customer(2), 4, "2011-12-10", "GBP", "GB", named("A", "Damaged")));
        assertThat(report(SalesGrouping.PRODUCT).rows())
                .extracting(row -> row.key() + "=" + row.description() + " " + row.quantity())
                .containsExactly("A=New name 2", "Odd thing=Odd thing 1");
    }

    @Test
    void a_sale_without_a_country_has_a_row_of_its_own() {
        story.happens(bought(customer(1), 1, details("2011-11-09", "GBP", null, line(1, "A", "1", "1"))));
        story.happens(bought(customer(1), 2, details("2011-11-09", "GBP", "GB", line(1, "A", "1", "2"))));
        assertThat(report(SalesGrouping.COUNTRY).rows())
                .extracting(row -> row.key() + "=" + row.gross().amount())
                .containsExactly("GB=2.00", "null=1.00");
    }

    private static PurchaseLine named(@Nullable String sku, String description) {
        return new PurchaseLine(1, sku, description, BigDecimal.ONE, BigDecimal.ONE, null);
    }

    private static ReportTotal total(String currency, BigDecimal gross, BigDecimal returned) {
        return new ReportTotal(
                currency,
                Amounts.money(gross, currency),
                Amounts.money(returned, currency),
                Amounts.money(gross.subtract(returned), currency));
    }

    private Overview overview() {
        return overviewUpTo(THIS_MONTH);
    }

    private Overview overviewUpTo(YearMonth last) {
        return Overviews.of(List.copyOf(story.folded(new OverviewProjection()).values()), last);
    }

    private SalesReport report(SalesGrouping by) {
        FindSalesReport asked = new FindSalesReport("main", by, null, null, null);
        return by == SalesGrouping.PRODUCT
                ? ProductReports.of(
                        asked,
                        List.copyOf(story.folded(new ProductSalesProjection()).values()))
                : SalesReports.of(
                        asked,
                        List.copyOf(story.folded(new SalesDayProjection()).values()));
    }
}
