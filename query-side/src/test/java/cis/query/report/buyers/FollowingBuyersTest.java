package cis.query.report.buyers;

import static cis.query.story.People.customer;
import static cis.query.story.Shopping.bought;
import static cis.query.story.Shopping.corrected;
import static cis.query.story.Shopping.details;
import static cis.query.story.Shopping.line;
import static cis.query.story.Shopping.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.api.report.query.BuyerReport;
import cis.api.report.query.BuyerRow;
import cis.api.report.query.CohortMeasure;
import cis.api.report.query.CohortReport;
import cis.api.report.query.CohortRow;
import cis.api.report.query.FindBuyerReport;
import cis.api.report.query.FindCohorts;
import cis.api.sales.PurchaseDetails;
import cis.query.money.Amounts;
import cis.query.story.RandomSales;
import cis.query.story.StandingSales;
import cis.query.story.StandingSales.Purchase;
import cis.query.story.Story;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowingBuyersTest {

    private final Story story = new Story();

    @RepeatedTest(10)
    void customers_gained_active_and_dormant_are_those_of_the_purchases_themselves() {
        long seed = System.nanoTime();
        new RandomSales(story, new Random(seed), 60).happen(300);
        for (int dormantAfter : List.of(1, 3, 12)) {
            assertThat(months(null, null, dormantAfter).rows())
                    .as("after %d, seed %d", dormantAfter, seed)
                    .isEqualTo(expectedMonths(firstMonth(), lastMonth(), dormantAfter));
            YearMonth from = YearMonth.of(2011, 3);
            YearMonth to = YearMonth.of(2012, 8);
            assertThat(months(from, to, dormantAfter).rows())
                    .as("after %d, seed %d", dormantAfter, seed)
                    .isEqualTo(expectedMonths(from, to, dormantAfter));
        }
    }

    @RepeatedTest(10)
    void cohorts_are_those_of_the_purchases_themselves() {
        long seed = System.nanoTime();
        new RandomSales(story, new Random(seed), 60).happen(300);
        for (CohortMeasure by : CohortMeasure.values()) {
            assertThat(cohorts(by, null, null).rows())
                    .as("by %s, seed %d", by, seed)
                    .isEqualTo(expectedCohorts(by, firstMonth(), lastMonth()));
            YearMonth from = YearMonth.of(2011, 1);
            YearMonth to = YearMonth.of(2011, 4);
            assertThat(cohorts(by, from, to).rows())
                    .as("by %s, seed %d", by, seed)
                    .isEqualTo(expectedCohorts(by, from, to));
        }
    }

    @Test
    void a_purchase_told_late_makes_a_customer_older() {
        buys(1, 1, "2011-03-01", "5");
        buys(1, 2, "2011-01-15", "7");
        assertThat(cohorts(CohortMeasure.CUSTOMERS, null, null).rows())
                .containsExactly(new CohortRow("2011-01", 1, null, List.of(1L, 0L, 1L), null));
        assertThat(texts(cohorts(CohortMeasure.SPENDING, null, null)))
                .containsExactly("2011-01 1 GBP [7.00, 0.00, 5.00]");
    }

    @Test
    void a_reversed_first_purchase_never_was() {
        PurchaseDetails first = buys(1, 1, "2011-01-15", "7");
        buys(1, 2, "2011-03-01", "5");
        story.happens(reversed(customer(1), 1, first));
        assertThat(texts(cohorts(CohortMeasure.SPENDING, null, null))).containsExactly("2011-03 1 GBP [5.00]");
        assertThat(months(null, null, 12).rows()).containsExactly(new BuyerRow("2011-03", 1, 1, 0, 1));
    }

    @Test
    void a_corrected_purchase_counts_when_and_for_what_it_was_corrected_to() {
        PurchaseDetails first = buys(1, 1, "2011-01-15", "7");
        PurchaseDetails moved = details("2011-02-15", "EUR", "GB", line(1, "A", "3", "1"));
        story.happens(corrected(customer(1), 1, new UUID(9, 1), first, moved));
        assertThat(texts(cohorts(CohortMeasure.SPENDING, null, null))).containsExactly("2011-02 1 EUR [3.00]");
        story.happens(reversed(customer(1), 1, moved));
        assertThat(story.folded(new BuyersProjection())).isEmpty();
        assertThat(months(null, null, 12).rows()).isEmpty();
        assertThat(cohorts(CohortMeasure.CUSTOMERS, null, null).rows()).isEmpty();
    }

    @Test
    void a_customer_is_dormant_from_the_month_on_in_which_twelve_have_passed_and_awakes() {
        buys(1, 1, "2010-12-31", "1");
        buys(1, 2, "2012-02-01", "1");
        List<BuyerRow> rows = months(null, null, 12).rows();
        assertThat(rows)
                .extracting(BuyerRow::dormant)
                .containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 1L, 0L);
        assertThat(rows.getLast()).isEqualTo(new BuyerRow("2012-02", 0, 1, 0, 1));
    }

    @Test
    void of_very_long_times_the_last_months_are_shown() {
        buys(1, 1, "0001-01-01", "1");
        buys(2, 2, "2011-01-01", "1");
        BuyerReport report = months(null, null, 12);
        assertThat(report.rows()).hasSize(BuyerMonths.MAX_MONTHS);
        assertThat(report.rows().getLast()).isEqualTo(new BuyerRow("2011-01", 1, 1, 1, 2));
        assertThat(cohorts(CohortMeasure.CUSTOMERS, null, null).rows())
                .extracting(CohortRow::month)
                .containsExactly("0001-01", "2011-01");
    }

    private PurchaseDetails buys(int customer, int number, String day, String price) {
        PurchaseDetails purchase = details(day, "GBP", "GB", line(1, "A", "1", price));
        story.happens(bought(customer(customer), number, purchase));
        return purchase;
    }

    private BuyerReport months(@Nullable YearMonth from, @Nullable YearMonth to, int dormantAfter) {
        BuyerMonths months = new BuyerMonths(dormantAfter);
        Folded.buyers(story).forEach(months::add);
        return months.report(new FindBuyerReport("main", from, to, dormantAfter));
    }

    private CohortReport cohorts(CohortMeasure by, @Nullable YearMonth from, @Nullable YearMonth to) {
        Cohorts cohorts = new Cohorts(new FindCohorts("main", by, from, to));
        Folded.buyers(story).forEach(cohorts::add);
        return cohorts.report();
    }

    private static List<String> texts(CohortReport report) {
        return report.rows().stream()
                .map(row -> row.month() + " " + row.customers() + " " + row.currency() + " "
                        + (row.spending() == null
                                ? ""
                                : row.spending().stream()
                                        .map(money -> money.amount().toPlainString())
                                        .toList()))
                .toList();
    }

    private List<BuyerRow> expectedMonths(YearMonth from, YearMonth to, int dormantAfter) {
        List<BuyerRow> rows = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            YearMonth now = month;
            YearMonth awake = now.minusMonths(dormantAfter - 1L);
            List<TreeSet<YearMonth>> until = byCustomer().values().stream()
                    .map(one -> new TreeSet<>(one.headSet(now, true)))
                    .filter(one -> !one.isEmpty())
                    .toList();
            rows.add(new BuyerRow(
                    now.toString(),
                    until.stream().filter(one -> one.first().equals(now)).count(),
                    until.stream().filter(one -> one.contains(now)).count(),
                    until.stream().filter(one -> one.last().isBefore(awake)).count(),
                    until.size()));
        }
        return rows;
    }

    private List<CohortRow> expectedCohorts(CohortMeasure by, YearMonth from, YearMonth to) {
        List<CohortRow> rows = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            YearMonth first = month;
            Set<CustomerId> members = byCustomer().entrySet().stream()
                    .filter(one -> one.getValue().first().equals(first))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            long length = ChronoUnit.MONTHS.between(first, lastMonth()) + 1;
            if (!members.isEmpty() && by == CohortMeasure.CUSTOMERS) {
                List<Long> buyers = LongStream.range(0, length)
                        .mapToObj(after -> members.stream()
                                .filter(one -> boughtIn(one, first.plusMonths(after)))
                                .count())
                        .toList();
                rows.add(new CohortRow(first.toString(), members.size(), null, buyers, null));
            }
            for (String currency : by == CohortMeasure.SPENDING ? currencies(members) : Set.<String>of()) {
                rows.add(new CohortRow(
                        first.toString(),
                        members.size(),
                        currency,
                        null,
                        LongStream.range(0, length)
                                .mapToObj(after ->
                                        Amounts.money(spent(members, currency, first.plusMonths(after)), currency))
                                .toList()));
            }
        }
        return rows;
    }

    private Set<String> currencies(Set<CustomerId> members) {
        return purchases().stream()
                .filter(one -> members.contains(one.customer()))
                .map(one -> one.details().currency())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private BigDecimal spent(Set<CustomerId> members, String currency, YearMonth month) {
        return purchases().stream()
                .filter(one -> members.contains(one.customer())
                        && one.details().currency().equals(currency)
                        && month(one).equals(month))
                .map(one -> one.details().total())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean boughtIn(CustomerId customer, YearMonth month) {
        return byCustomer().getOrDefault(customer, new TreeSet<>()).contains(month);
    }

    private Map<CustomerId, NavigableSet<YearMonth>> byCustomer() {
        Map<CustomerId, NavigableSet<YearMonth>> months = new TreeMap<>(Comparator.comparing(CustomerId::toString));
        purchases()
                .forEach(one -> months.computeIfAbsent(one.customer(), key -> new TreeSet<>())
                        .add(month(one)));
        return months;
    }

    private YearMonth firstMonth() {
        return purchases().stream()
                .map(FollowingBuyersTest::month)
                .min(YearMonth::compareTo)
                .orElseThrow();
    }

    private YearMonth lastMonth() {
        return purchases().stream()
                .map(FollowingBuyersTest::month)
                .max(YearMonth::compareTo)
                .orElseThrow();
    }

    private static YearMonth month(Purchase purchase) {
        return YearMonth.from(purchase.details().occurredOn().date());
    }

    private List<Purchase> purchases() {
        return List.copyOf(StandingSales.of(story.events()).purchases());
    }
}
