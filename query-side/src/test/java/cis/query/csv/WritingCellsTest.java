package cis.query.csv;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WritingCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://evil.example\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u3000=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void a_text_that_a_spreadsheet_would_execute_is_neutralised(String text) {
        assertThat(Cells.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery", "a=b", "1-2", "", " ", "O'Brien", "#5"})
    void any_other_text_stays_as_it_is(String text) {
        assertThat(Cells.text(text)).isEqualTo(text);
    }

    @Test
    void numbers_sums_and_times_are_no_formulas() {
        assertThat(Cells.text(new BigDecimal("-1E+3"))).isEqualTo("-1000");
        assertThat(Cells.text(-5L)).isEqualTo("-5");
        assertThat(Cells.text(new Money(new BigDecimal("-12.50"), "EUR"))).isEqualTo("-12.50");
        assertThat(Cells.text(YearMonth.of(2026, 3))).isEqualTo("2026-03");
        assertThat(Cells.text(true)).isEqualTo("true");
        assertThat(Cells.text(null)).isEmpty();
    }
}
