package cis.standalone.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.BusinessTime;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TakingValuesFromRowsTest {

    @Test
    void white_space_at_the_ends_is_dropped_and_an_empty_cell_is_no_value() throws Exception {
        assertThat(take("X", " a b ")).isEqualTo("a b");
        assertThat(take("X", "  ")).isNull();
    }

    @Test
    void an_empty_cell_gives_way_to_another_column() throws Exception {
        assertThat(take("{column: X, or: Y}", "")).isEqualTo("other");
        assertThat(take("{column: X, or: Y}", "x")).isEqualTo("x");
    }

    @Test
    void what_matches_is_cut_out() throws Exception {
        assertThat(take("{column: X, remove: '\\.0$'}", "17850.0")).isEqualTo("17850");
    }

    @Test
    void a_value_is_translated_left_out_or_rejected() throws Exception {
        assertThat(take("{column: X, translate: countries}", "EIRE")).isEqualTo("IE");
        assertThat(take("{column: X, translate: countries}", "Norway")).isEqualTo("NO");
        assertThat(take("{column: X, translate: countries}", "Unspecified")).isNull();
        assertThatThrownBy(() -> take("{column: X, translate: countries}", "Atlantis"))
                .isInstanceOf(RowRejected.class)
                .hasMessage("X has a value that the mapping does not translate");
    }

    @Test
    void numbers_turn_their_sign_and_may_have_a_decimal_comma() throws Exception {
        assertThat(take("{column: X, negate: true}", "-12")).isEqualTo("12");
        assertThat(take("{column: X, decimal-comma: true, negate: true}", "-1,50"))
                .isEqualTo("1.50");
        assertThatThrownBy(() -> take("{column: X, negate: true}", "1e3")).isInstanceOf(RowRejected.class);
    }

    @Test
    void a_time_keeps_its_zone_in_winter_and_summer() throws Exception {
        String winter = take("{column: X, date-time: 'yyyy-MM-dd HH:mm:ss'}", "2010-12-01 08:26:00");
        String summer = take("{column: X, date-time: 'yyyy-MM-dd HH:mm:ss'}", "2011-07-01 08:26:00");

        assertThat(winter).isEqualTo("2010-12-01T08:26:00Z[Europe/London]");
        assertThat(summer).isEqualTo("2011-07-01T08:26:00+01:00[Europe/London]");
        assertThat(new BusinessTime(Objects.requireNonNull(summer)).instant()).isEqualTo("2011-07-01T07:26:00Z");
    }

    @Test
    void a_time_that_the_clocks_skip_is_rejected() throws Exception {
        assertThat(take("{column: X, date-time: 'yyyy-MM-dd HH:mm'}", "2011-03-27 00:59"))
                .startsWith("2011-03-27T00:59:00Z");
        assertThatThrownBy(() -> take("{column: X, date-time: 'yyyy-MM-dd HH:mm'}", "2011-03-27 01:00"))
                .hasMessage("X names a time that the clocks of the zone skip");
    }

    @Test
    void a_day_that_does_not_exist_is_rejected() throws Exception {
        assertThat(take("{column: X, date: dd/MM/yyyy}", "28/02/2011")).isEqualTo("2011-02-28");
        assertThatThrownBy(() -> take("{column: X, date: dd/MM/yyyy}", "29/02/2011"))
                .isInstanceOf(RowRejected.class);
    }

    @Test
    void a_customer_whose_country_is_left_out_has_no_address() throws Exception {
        Mapping mapping = mapping("X");

        assertThat(Body.customer(mapping.customer().fields(), row("x", "EIRE")).toString())
                .isEqualTo("{\"party\":\"PERSON\",\"address\":{\"city\":\"x\",\"country\":\"IE\"},"
                        + "\"contactPoints\":[{\"channel\":\"EMAIL\",\"value\":\"x\"}],\"tags\":[\"imported\"]}");
        assertThat(Body.customer(mapping.customer().fields(), row("x", "Unspecified"))
                        .has("address"))
                .isFalse();
    }

    private static @Nullable String take(String value, String cell) throws Exception {
        return mapping(value).customer().key().of(row(cell, "Norway"));
    }

    private static Row row(String x, String country) {
        return new Row(2, Map.of("X", 0, "Y", 1, "Country", 2), List.of(x, "other", country));
    }

    private static Mapping mapping(String value) throws MappingInvalid {
        return MappingReader.read(new StringReader("""
                        source: shop
                        zone: Europe/London
                        customer:
                          key: %s
                          fields:
                            party: {constant: PERSON}
                            address.city: X
                            address.country: {column: Country, translate: countries}
                            contactPoints.EMAIL: X
                            tags: {constant: imported}
                        translations:
                          countries:
                            leave-out: [Unspecified]
                            values:
                              EIRE: IE
                              Norway: NO
                        """.formatted(value)));
    }
}
