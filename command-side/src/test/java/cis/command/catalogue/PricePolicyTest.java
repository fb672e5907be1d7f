package cis.command.catalogue;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Products.setPrice;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Money;
import cis.api.catalogue.CatalogueError;
import cis.api.catalogue.command.SetPrice;
import cis.command.aggregate.Today;
import cis.command.catalogue.PricePolicy.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PricePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void a_price_is_zero_or_more() {
        accepted("0");
        wrong("-0.000001");
    }

    @Test
    void a_price_has_six_decimals_and_twelve_digits_before_them_at_most() {
        accepted("999999999999.999999");
        accepted("2.9500000");
        wrong("0.0000001");
        wrong("1000000000000");
    }

    @Test
    void a_price_of_what_is_published_begins_from_today_to_ten_years_ahead() {
        begins(TODAY, true);
        begins(TODAY.plusYears(10), true);
        doesNotBegin(TODAY.minusDays(1), true);
        doesNotBegin(TODAY.plusYears(10).plusDays(1), true);
    }

    @Test
    void a_price_of_what_never_was_begins_from_1900_on() {
        begins(LocalDate.of(1900, 1, 1), false);
        begins(TODAY.plusYears(10), false);
        doesNotBegin(LocalDate.of(1899, 12, 31), false);
        doesNotBegin(TODAY.plusYears(10).plusDays(1), false);
    }

    @Test
    void one_price_begins_on_a_day_in_each_currency() {
        List<Price> known = List.of(known("2.95", "GBP", TODAY));
        assertThat(accepts(setPrice("3.95", "EUR", TODAY), known)).isTrue();
        assertThat(accepts(setPrice("3.95", "GBP", TODAY.plusDays(1)), known)).isTrue();
        assertThat(accepts(setPrice("2.9500", "GBP", TODAY), known)).isFalse();
        refused(() -> accepts(setPrice("2.96", "GBP", TODAY), known), CatalogueError.PRICE_OVERLAPS);
    }

    @Test
    void there_are_at_most_1000_prices() {
        assertThat(accepts(setPrice("1", "GBP", TODAY), prices(999))).isTrue();
        refused(
                () -> accepts(setPrice("1", "GBP", TODAY), prices(1_000)),
                CatalogueError.TOO_MANY_PRICES,
                "/validFrom");
    }

    @Test
    void all_that_is_wrong_is_named() {
        refused(
                () -> accepts(setPrice("-1", "GBP", TODAY.minusYears(200)), List.of()),
                CatalogueError.PRICE_INVALID,
                "/price/amount",
                "/validFrom");
    }

    private static void accepted(String amount) {
        assertThat(accepts(setPrice(amount, "GBP", TODAY), List.of())).isTrue();
    }

    private static void wrong(String amount) {
        refused(
                () -> accepts(setPrice(amount, "GBP", TODAY), List.of()),
                CatalogueError.PRICE_INVALID,
                "/price/amount");
    }

    private static void begins(LocalDate day, boolean published) {
        assertThat(PricePolicy.accepts(setPrice("1", "GBP", day), List.of(), published, new Today(TODAY)))
                .isTrue();
    }

    private static void doesNotBegin(LocalDate day, boolean published) {
        refused(
                () -> PricePolicy.accepts(setPrice("1", "GBP", day), List.of(), published, new Today(TODAY)),
                CatalogueError.PRICE_DATE_IMPLAUSIBLE,
                "/validFrom");
    }

    private static boolean accepts(SetPrice command, List<Price> known) {
        return PricePolicy.accepts(command, known, true, new Today(TODAY));
    }

    private static List<Price> prices(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(day -> known("1", "GBP", TODAY.plusDays(day)))
                .toList();
    }

    private static Price known(String amount, String currency, LocalDate validFrom) {
        return new Price(new Money(new BigDecimal(amount), currency), validFrom);
    }
}
