package cis.query.customer;

import static cis.query.story.People.ADA;
import static cis.query.story.People.adaRegistered;
import static cis.query.story.Shopping.bought;
import static cis.query.story.Shopping.broughtBack;
import static cis.query.story.Shopping.corrected;
import static cis.query.story.Shopping.details;
import static cis.query.story.Shopping.line;
import static cis.query.story.Shopping.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Money;
import cis.api.customer.query.CustomerTotals;
import cis.api.sales.PurchaseDetails;
import cis.platform.event.RecordedEvent;
import cis.query.story.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpendingOverTimeTest {

    private static final PurchaseDetails FIRST = details("2011-03-01", "GBP", "GB", line(1, "A", "2", "10.005"));
    private static final PurchaseDetails SECOND =
            details("2011-05-01T23:30:00-05:00", "GBP", "GB", line(1, "B", "1", "5"));

    private final Story story = new Story();

    @BeforeEach
    void ada_is_registered() {
        story.happens(adaRegistered());
    }

    @Test
    void purchases_and_returns_add_up_exactly() {
        story.happens(bought(ADA, 1, FIRST));
        story.happens(bought(ADA, 2, SECOND));
        story.happens(broughtBack(ADA, 1, "2011-06-01", "GBP", "GB", line(1, "A", "1", "10.005")));
        assertThat(totals())
                .containsExactly(new CustomerTotals(
                        "GBP",
                        2,
                        1,
                        gbp("25.01"),
                        gbp("10.005"),
                        gbp("15.005"),
                        gbp("0.00"),
                        gbp("0.00"),
                        gbp("0.00"),
                        gbp("0.00"),
                        gbp("0.00"),
                        LocalDate.of(2011, 3, 1),
                        LocalDate.of(2011, 5, 1)));
    }

    @Test
    void a_reversed_purchase_counts_no_more_and_is_neither_first_nor_last() {
        story.happens(bought(ADA, 1, FIRST));
        story.happens(bought(ADA, 2, SECOND));
        story.happens(reversed(ADA, 1, FIRST));
        assertThat(totals()).extracting(CustomerTotals::firstPurchase).containsExactly(LocalDate.of(2011, 5, 1));
        story.happens(reversed(ADA, 2, SECOND));
        assertThat(totals()).isEmpty();
    }

    @Test
    void a_correction_moves_a_purchase_to_another_day_and_currency() {
        RecordedEvent first = story.happens(bought(ADA, 1, FIRST));
        story.happens(
                corrected(ADA, 1, first.id(), FIRST, details("2011-04-01", "EUR", "GB", line(1, "A", "3", "10.005"))));
        assertThat(totals())
                .containsExactly(new CustomerTotals(
                        "EUR",
                        1,
                        0,
                        new Money(new BigDecimal("30.015"), "EUR"),
                        new Money(new BigDecimal("0.00"), "EUR"),
                        new Money(new BigDecimal("30.015"), "EUR"),
                        new Money(new BigDecimal("0.00"), "EUR"),
                        new Money(new BigDecimal("0.00"), "EUR"),
                        new Money(new BigDecimal("0.00"), "EUR"),
                        new Money(new BigDecimal("0.00"), "EUR"),
                        new Money(new BigDecimal("0.00"), "EUR"),
                        LocalDate.of(2011, 4, 1),
                        LocalDate.of(2011, 4, 1)));
    }

    @Test
    void purchases_leave_the_version_as_it_is() {
        story.happens(bought(ADA, 1, FIRST));
        assertThat(document().version()).isEqualTo(1);
    }

    private static Money gbp(String amount) {
        return new Money(new BigDecimal(amount), "GBP");
    }

    private List<CustomerTotals> totals() {
        return CustomerViews.summary(document(), LocalDate.of(2026, 3, 10)).totals();
    }

    private CustomerDocument document() {
        return Objects.requireNonNull(story.folded(new CustomerProjection()).get(ADA.toString()));
    }
}
