package cis.query.report;

import static cis.query.story.People.customer;
import static cis.query.story.Shopping.bought;
import static cis.query.story.Shopping.corrected;
import static cis.query.story.Shopping.details;
import static cis.query.story.Shopping.line;
import static cis.query.story.Shopping.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.report.query.BoughtTogether;
import cis.api.report.query.FindBoughtTogether;
import cis.api.report.query.FindTopProducts;
import cis.api.report.query.ProductPair;
import cis.api.report.query.ProductRanking;
import cis.api.report.query.TopProduct;
import cis.api.report.query.TopProducts;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseLine;
import cis.api.sales.SaleLine;
import cis.query.money.Amounts;
import cis.query.story.RandomSales;
import cis.query.story.StandingSales;
import cis.query.story.StandingSales.Purchase;
import cis.query.story.Story;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RankingProductsTest {

    private static final YearMonth FROM = YearMonth.of(2011, 2);
    private static final YearMonth TO = YearMonth.of(2011, 9);

    private final Story story = new Story();

    @RepeatedTest(10)
    void top_products_are_those_of_the_sales_themselves() {
        long seed = System.nanoTime();
        new RandomSales(story, new Random(seed), 40).happen(400);
        for (ProductRanking by : ProductRanking.values()) {
            assertThat(top(by, null, null, 1_000))
                    .as("by %s, seed %d", by, seed)
                    .isEqualTo(expected(by, null, null));
            assertThat(top(by, FROM, TO, 1_000)).as("by %s, seed %d", by, seed).isEqualTo(expected(by, FROM, TO));
        }
    }

    @RepeatedTest(10)
    void products_bought_together_are_those_of_the_purchases_themselves() {
        long seed = System.nanoTime();
        new RandomSales(story, new Random(seed), 40).happen(400);
        List<Set<String>> baskets = baskets(FROM, TO);
        BoughtTogether pairs = together(null, FROM, TO, 100_000);
        assertThat(pairs.purchases()).as("seed %d", seed).isEqualTo(baskets.size());
        assertThat(pairs.salesLeftOut() + pairs.productsLeftOut()).isZero();
        assertThat(texts(pairs)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expectedPairs(baskets));
        for (int i = 0; i < 60; i += 7) {
            String sku = "SKU-" + i;
            assertThat(texts(together(sku, FROM, TO, 1_000)))
                    .as("with %s, seed %d", sku, seed)
                    .containsExactlyInAnyOrderElementsOf(expectedWith(sku, baskets));
        }
    }

    @Test
    void a_purchase_counts_once_however_many_lines_a_product_has_there() {
        PurchaseDetails first = details("2011-03-01", "GBP", "GB", line(1, "A", "2", "1"), line(2, "A", "1", "1"));
        story.happens(bought(customer(1), 1, first));
        assertThat(top(ProductRanking.PURCHASES, null, null, 5)).containsExactly("1 GBP A 1 3 3.00");
        PurchaseDetails second = details("2011-04-01", "GBP", "GB", line(1, "B", "2", "1"), line(2, "A", "1", "1"));
        story.happens(corrected(customer(1), 1, new UUID(9, 1), first, second));
        assertThat(top(ProductRanking.PURCHASES, null, null, 5))
                .containsExactly("1 GBP A 1 1 1.00", "2 GBP B 1 2 2.00");
        assertThat(texts(together("A", null, null, 5))).containsExactly("A+B 1 of 1, 1: 1.0000 1.0000");
        story.happens(reversed(customer(1), 1, second));
        assertThat(top(ProductRanking.PURCHASES, null, null, 5)).isEmpty();
        assertThat(together("A", null, null, 5).rows()).isEmpty();
        assertThat(story.folded(new ProductSalesProjection())).isEmpty();
    }

    @Test
    void only_the_products_bought_most_often_are_paired_and_it_says_so() {
        for (int i = 0; i < Pairs.PRODUCTS + 20; i++) {
            String rare = String.format("R%04d", i);
            story.happens(bought(
                    customer(i),
                    i + 1,
                    details("2011-03-01", "GBP", "GB", line(1, "A", "1", "1"), line(2, rare, "1", "1"))));
        }
        BoughtTogether pairs = together(null, null, null, 500);
        assertThat(pairs.products()).isEqualTo(Pairs.PRODUCTS);
        assertThat(pairs.productsLeftOut()).isEqualTo(21);
        assertThat(pairs.rows()).hasSize(Pairs.PRODUCTS - 1);
        assertThat(together("R0519", null, null, 5).rows())
                .extracting(ProductPair::withSku)
                .containsExactly("A");
    }

    @Test
    void beyond_the_purchases_that_are_told_apart_they_are_counted_and_said_to_be_left_out() {
        int purchases = PurchaseMarks.MAX + 5;
        for (int i = 1; i <= purchases; i++) {
            story.happens(bought(customer(1), i, details("2011-03-01", "GBP", "GB", line(1, "A", "1", "1"))));
        }
        assertThat(top(ProductRanking.PURCHASES, null, null, 5))
                .containsExactly("1 GBP A " + purchases + " " + purchases + " " + purchases + ".00");
        assertThat(together("A", null, null, 5).salesLeftOut()).isEqualTo(5);
        assertThat(together(null, null, null, 5).purchases()).isEqualTo(PurchaseMarks.MAX);
    }

    private List<String> top(ProductRanking by, @Nullable YearMonth from, @Nullable YearMonth to, int limit) {
        Products products = new Products();
        documents(from, to)
                .forEach(document -> products.add(document.month(), document.currency(), document.products()));
        TopProducts report = TopProductReports.of(new FindTopProducts("main", by, from, to, null, limit), products);
        assertThat(report.rows()).hasSize((int) report.products());
        return report.rows().stream().map(RankingProductsTest::text).toList();
    }

    private static String text(TopProduct row) {
        return row.rank() + " " + row.currency() + " " + (row.sku() == null ? row.description() : row.sku()) + " "
                + row.purchases() + " " + row.quantity().toPlainString() + " "
                + row.net().amount().toPlainString();
    }

    private BoughtTogether together(@Nullable String sku, @Nullable YearMonth from, @Nullable YearMonth to, int limit) {
        List<ProductSalesDocument> documents = documents(from, to);
        return ProductQueries.boughtTogether(new FindBoughtTogether("main", sku, from, to, limit), documents::forEach);
    }

    private List<ProductSalesDocument> documents(@Nullable YearMonth from, @Nullable YearMonth to) {
        return story.folded(new ProductSalesProjection()).values().stream()
                .filter(document -> from == null || document.month().compareTo(from.toString()) >= 0)
                .filter(document -> to == null || document.month().compareTo(to.toString()) <= 0)
                .toList();
    }

    private static List<String> texts(BoughtTogether report) {
        return report.rows().stream()
                .map(row -> text(
                        row.sku(),
                        row.withSku(),
                        row.together(),
                        row.purchases(),
                        row.withPurchases(),
                        row.confidence(),
                        row.lift()))
                .toList();
    }

    private static String text(
            String sku, String with, long both, long mine, long its, BigDecimal confidence, BigDecimal lift) {
        return sku + "+" + with + " " + both + " of " + mine + ", " + its + ": " + confidence + " " + lift;
    }

    private List<String> expected(ProductRanking by, @Nullable YearMonth from, @Nullable YearMonth to) {
        Map<String, Map<String, Sold>> currencies = new TreeMap<>();
        StandingSales sales = StandingSales.of(story.events());
        for (Purchase purchase : sales.purchases()) {
            PurchaseDetails details = purchase.details();
            if (within(details.occurredOn().date().toString(), from, to)) {
                Map<String, Sold> products = currencies.computeIfAbsent(details.currency(), key -> new HashMap<>());
                details.lines()
                        .forEach(line -> products.computeIfAbsent(key(line), key -> new Sold())
                                .add(line, purchase.id().toString(), 1));
            }
        }
        sales.returns().stream()
                .filter(one -> within(one.occurredOn().date().toString(), from, to))
                .forEach(one -> one.lines()
                        .forEach(line -> currencies
                                .computeIfAbsent(one.currency(), key -> new HashMap<>())
                                .computeIfAbsent(key(line), key -> new Sold())
                                .add(line, null, -1)));
        List<String> rows = new ArrayList<>();
        currencies.forEach((currency, products) -> {
            List<Map.Entry<String, Sold>> sorted = products.entrySet().stream()
                    .sorted(Map.Entry.<String, Sold>comparingByKey())
                    .sorted((one, other) ->
                            other.getValue().value(by).compareTo(one.getValue().value(by)))
                    .toList();
            IntStream.range(0, sorted.size())
                    .mapToObj(i -> sorted.get(i)
                            .getValue()
                            .text(i + 1, currency, sorted.get(i).getKey()))
                    .forEach(rows::add);
        });
        return rows;
    }

    private static String key(SaleLine line) {
        return line.sku() == null ? line.description() : line.sku();
    }

    private static boolean within(String day, @Nullable YearMonth from, @Nullable YearMonth to) {
        YearMonth month = YearMonth.parse(day.substring(0, 7));
        return (from == null || !month.isBefore(from)) && (to == null || !month.isAfter(to));
    }

    private List<Set<String>> baskets(YearMonth from, YearMonth to) {
        return StandingSales.of(story.events()).purchases().stream()
                .filter(one -> within(one.details().occurredOn().date().toString(), from, to))
                .map(one -> one.details().lines().stream()
                        .map(PurchaseLine::sku)
                        .filter(Objects::nonNull)
                        .map(Function.<String>identity())
                        .collect(Collectors.toCollection(TreeSet::new)))
                .map(Function.<Set<String>>identity())
                .toList();
    }

    private static List<String> expectedPairs(List<Set<String>> baskets) {
        Set<String> skus = baskets.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        List<String> rows = new ArrayList<>();
        for (String one : skus) {
            for (String other : skus) {
                long mine = holding(baskets, Set.of(one));
                long its = holding(baskets, Set.of(other));
                boolean first = mine == its ? one.compareTo(other) < 0 : mine < its;
                if (!one.equals(other) && first) {
                    row(one, other, mine, its, baskets).ifPresentOrElse(rows::add, () -> {});
                }
            }
        }
        return rows;
    }

    private static List<String> expectedWith(String sku, List<Set<String>> baskets) {
        Set<String> skus = baskets.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        return skus.stream()
                .filter(other -> !other.equals(sku))
                .flatMap(other ->
                        row(sku, other, holding(baskets, Set.of(sku)), holding(baskets, Set.of(other)), baskets)
                                .stream())
                .toList();
    }

    private static Optional<String> row(String one, String other, long mine, long its, List<Set<String>> baskets) {
        long both = holding(baskets, Set.of(one, other));
        if (both == 0) {
            return Optional.empty();
        }
        BigDecimal confidence = new BigDecimal(both).divide(new BigDecimal(mine), 4, RoundingMode.HALF_UP);
        BigDecimal lift =
                new BigDecimal(both * baskets.size()).divide(new BigDecimal(mine * its), 4, RoundingMode.HALF_UP);
        return Optional.of(text(one, other, both, mine, its, confidence, lift));
    }

    private static long holding(List<Set<String>> baskets, Set<String> skus) {
        return baskets.stream().filter(basket -> basket.containsAll(skus)).count();
    }

    private static final class Sold {
        private final Set<String> purchases = new HashSet<>();
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal net = BigDecimal.ZERO;

        private void add(SaleLine line, @Nullable String purchase, int sign) {
            if (purchase != null) {
                purchases.add(purchase);
                quantity = quantity.add(line.quantity());
            }
            net = net.add(line.amount().multiply(BigDecimal.valueOf(sign)));
        }

        private BigDecimal value(ProductRanking by) {
            return switch (by) {
                case QUANTITY -> quantity;
                case NET -> net;
                case PURCHASES -> new BigDecimal(purchases.size());
            };
        }

        private String text(int rank, String currency, String key) {
            return rank + " " + currency + " " + key + " " + purchases.size() + " " + quantity.toPlainString() + " "
                    + Amounts.shown(net, currency).toPlainString();
        }
    }
}
