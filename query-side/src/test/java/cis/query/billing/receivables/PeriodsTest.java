package cis.query.billing.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import cis.query.billing.receivables.LedgerDocument.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeriodsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 11, 1);

    @Test
    void a_stretch_is_years_with_months_and_days_at_its_ends() {
        assertThat(Periods.of(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 4, 3)))
                .containsExactly(
                        new Periods(Span.DAY, "2026-01-15", "2026-01-31"),
                        new Periods(Span.DAY, "2026-04-01", "2026-04-03"),
                        new Periods(Span.MONTH, "2026-02", "2026-03"));
        assertThat(Periods.of(LocalDate.of(2023, 12, 31), LocalDate.of(2026, 1, 31)))
                .containsExactly(
                        new Periods(Span.DAY, "2023-12-31", "2023-12-31"),
                        new Periods(Span.MONTH, "2026-01", "2026-01"),
                        new Periods(Span.YEAR, "2024", "2025"));
        assertThat(Periods.of(null, null)).containsExactly(new Periods(Span.YEAR, null, null));
    }

    @RepeatedTest(50)
    void every_day_counts_once() {
        Random random = new Random();
        LocalDate from = random.nextInt(5) == 0 ? null : FIRST.plusDays(random.nextInt(900));
        LocalDate start = from == null ? FIRST : from;
        LocalDate to = random.nextInt(5) == 0 ? null : start.plusDays(random.nextInt(1_000));
        List<Periods> periods = Periods.of(from, to);
        for (LocalDate day = FIRST.minusDays(40); day.isBefore(FIRST.plusDays(2_000)); day = day.plusDays(1)) {
            LocalDate one = day;
            boolean wanted = (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
            assertThat(periods.stream().filter(some -> covers(some, one)).count())
                    .as("%s in %s to %s", day, from, to)
                    .isEqualTo(wanted ? 1 : 0);
        }
    }

    private static boolean covers(Periods periods, LocalDate day) {
        String text = switch (periods.span()) {
            case DAY -> day.toString();
            case MONTH -> YearMonth.from(day).toString();
            case YEAR -> Integer.toString(day.getYear());
        };
        return isAtMost(periods.from(), text) && isAtMost(text, periods.to());
    }

    private static boolean isAtMost(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.compareTo(other) <= 0;
    }
}
