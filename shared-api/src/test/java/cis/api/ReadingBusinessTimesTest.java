package cis.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingBusinessTimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2011-03-01T08:26:00Z",
                "2011-03-01T23:59:59.999999999+14:00",
                "0001-01-01T00:00:00-18:00",
                "9999-12-31T00:00:00Z",
                "2011-03-01T08:26:00+00:00[Europe/London]",
                "2011-03-27T01:30:00+00:00[Europe/London]",
                "2011-03-01T00:30:00+05:00[Europe/London]",
                "2011-03-01T08:26:00Z[UTC]"
            })
    void a_moment_is_on_the_day_of_its_place(String text) {
        ZonedDateTime parsed = ZonedDateTime.parse(text);
        BusinessTime time = new BusinessTime(text);
        assertThat(time.date()).isEqualTo(parsed.toLocalDate());
        assertThat(time.instant()).isEqualTo(parsed.toInstant());
    }

    @Test
    void a_day_is_that_day() {
        assertThat(new BusinessTime("2012-02-29").date()).isEqualTo(LocalDate.of(2012, 2, 29));
    }
}
