package cis.query.billing.receivables;

import static cis.query.story.Bookkeeping.invoice;
import static cis.query.story.Bookkeeping.invoiced;
import static cis.query.story.Bookkeeping.payment;
import static cis.query.story.Bookkeeping.tax;
import static cis.query.story.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import cis.query.billing.receivables.AgeingTally.Age;
import cis.query.story.Owing;
import cis.query.story.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrowingOldTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final BigDecimal ALL = new BigDecimal("120.00");

    private final Story story = new Story();
    private final Owing ada = new Owing(story, ADA, "GBP");

    @ParameterizedTest
    @CsvSource({
        "-1, NOT_DUE",
        "0, NOT_DUE",
        "1, DAYS_1_TO_30",
        "30, DAYS_1_TO_30",
        "31, DAYS_31_TO_60",
        "60, DAYS_31_TO_60",
        "61, DAYS_61_TO_90",
        "90, DAYS_61_TO_90",
        "91, DAYS_91_PLUS",
        "3000, DAYS_91_PLUS"
    })
    void days_past_due_make_the_age(int days, Age age) {
        assertThat(Age.of(DAY, DAY.plusDays(days))).isEqualTo(age);
    }

    @Test
    void what_is_outstanding_is_found_in_the_months_it_was_and_what_still_is_in_none() {
        issue();
        assertThat(receivable().openIn()).containsExactly("open");
        ada.pays(payment(1), ALL, day(3, 1));
        ada.allocates(payment(1), invoice(1), ALL, day(3, 1));
        assertThat(receivable().openIn()).containsExactly("2026-01", "2026-02");
        ada.takesBack(payment(1), invoice(1), ALL, day(5, 31));
        assertThat(receivable().openIn()).containsExactly("2026-01", "2026-02", "open");
        ada.allocates(payment(1), invoice(1), ALL, day(6, 1));
        assertThat(receivable().openIn()).containsExactly("2026-01", "2026-02", "2026-05");
    }

    @Test
    void what_was_settled_on_the_day_it_was_opened_is_looked_at_never_again() {
        issue();
        ada.pays(payment(1), ALL, DAY);
        ada.allocates(payment(1), invoice(1), ALL, DAY);
        assertThat(receivable().openIn()).isEmpty();
        assertThat(receivable().outstanding(DAY)).isZero();
    }

    @Test
    void a_past_day_is_told_as_it_was() {
        issue();
        ada.disputes(invoice(1), new BigDecimal("100.00"), day(2, 1));
        ada.pays(payment(1), new BigDecimal("50.00"), day(2, 10));
        ada.allocates(payment(1), invoice(1), new BigDecimal("50.00"), day(2, 10));
        ada.settlesDispute(invoice(1), day(3, 1));
        ReceivableDocument receivable = receivable();
        assertThat(receivable.outstanding(day(1, 4))).isZero();
        assertThat(receivable.outstanding(day(2, 9))).isEqualByComparingTo("120");
        assertThat(receivable.disputed(day(1, 31))).isZero();
        assertThat(receivable.disputed(day(2, 9))).isEqualByComparingTo("100");
        assertThat(receivable.disputed(day(2, 28)))
                .as("at most what is outstanding")
                .isEqualByComparingTo("70");
        assertThat(receivable.disputed(day(3, 1))).isZero();
    }

    private void issue() {
        ada.issues(invoiced(ADA, 1, DAY, DAY.plusDays(14), "GBP", "A", tax("20", "100.00", "20.00")), DAY);
    }

    private ReceivableDocument receivable() {
        return Objects.requireNonNull(
                story.folded(new ReceivableProjection()).get(invoice(1).toString()));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
