package cis.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingRequestsTest {

    private final JsonMapper json = JsonRules.http();

    enum Colour {
        RED
    }

    record Body(
            @Nullable String text,
            @Nullable BigDecimal decimal,
            @Nullable Integer number,
            @Nullable Boolean flag,
            @Nullable LocalDate date,
            @Nullable Instant instant,
            @Nullable UUID id,
            @Nullable Colour colour,
            @Nullable List<String> list,
            @Nullable Map<String, String> map,
            @Nullable JsonNode tree,
            @Nullable Body inner) {}

    /** Hashes of requests are stored with events, and were made of texts before they were made of bytes. */
    @Test
    void bytes_are_the_text_in_utf_8() {
        List<String> texts = List.of("plain", "\u00e4 \u20ac \u4e2d", "\ud83d\ude00", "\"\\/\b\n\u0001\u007f\u2028");

        assertThat(json.writeValueAsBytes(texts))
                .isEqualTo(json.writeValueAsString(texts).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_proper_body_is_read_and_written_in_the_order_of_the_record() {
        String body = """
                {"text":"zażółć","decimal":"12.50","number":3,"flag":true,"date":"2024-02-29",\
                "instant":"2026-11-21T10:15:30.500Z","id":"0190a7c1-2f3b-7c1e-8f00-0123456789ab","colour":"RED",\
                "list":[],"map":{"b":"1","a":"2"},"tree":{"x":[1,"2"]},"inner":{}}""";

        Body read = json.readValue(body, Body.class);

        assertThat(read.decimal()).isEqualTo(new BigDecimal("12.50"));
        assertThat(json.writeValueAsString(read)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unknown\":1}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"tree\":{\"a\":1,\"a\":2}}",
                "{\"map\":{\"a\":\"1\",\"a\":\"2\"}}",
                "{} {}",
                "{}]",
                "{\"text\":1}",
                "{\"text\":true}",
                "{\"text\":1.5}",
                "{\"text\":[\"a\"]}",
                "{\"text\":{}}",
                "{\"number\":\"3\"}",
                "{\"number\":3.0}",
                "{\"number\":\"\"}",
                "{\"number\":true}",
                "{\"number\":99999999999}",
                "{\"flag\":\"true\"}",
                "{\"flag\":1}",
                "{\"flag\":\"\"}",
                "{\"list\":\"a\"}",
                "{\"list\":\"\"}",
                "{\"list\":[1]}",
                "{\"map\":{\"a\":1}}",
                "{\"inner\":\"\"}",
                "{\"inner\":[]}",
                "{\"colour\":0}",
                "{\"colour\":\"red\"}",
                "{\"colour\":\"\"}",
                "{\"decimal\":1.5}",
                "{\"decimal\":\"1e3\"}",
                "{\"decimal\":\"+1\"}",
                "{\"decimal\":\"01\"}",
                "{\"decimal\":\"1.\"}",
                "{\"decimal\":\".5\"}",
                "{\"decimal\":\" 1\"}",
                "{\"decimal\":\"\"}",
                "{\"decimal\":\"١\"}",
                "{\"decimal\":\"NaN\"}",
                "{\"date\":\"2024-02-30\"}",
                "{\"date\":\"2024-2-3\"}",
                "{\"date\":\"2024-01-01T00:00:00\"}",
                "{\"date\":20240101}",
                "{\"date\":[2024,1,1]}",
                "{\"date\":\"+12024-01-01\"}",
                "{\"date\":\"0000-01-01\"}",
                "{\"instant\":1700000000}",
                "{\"instant\":\"1700000000\"}",
                "{\"instant\":\"2026-11-21\"}",
                "{\"instant\":\"2026-11-21T10:15:30\"}",
                "{\"id\":\"1-1-1-1-1\"}",
                "{\"id\":\"AZCnwS87fB6PAAEjRWeJqw==\"}",
                "{\"text\":\"\\ud800\"}",
                "{\"text\":\"\\udc00\\ud800\"}",
                "{\"list\":[\"a\\udfff\"]}",
                "{\"map\":{\"\\ud800\":\"a\"}}",
                "{\"tree\":{\"a\":[\"\\ud800\"]}}",
                "{\"tree\":{\"\\ud800\":1}}",
                "{'text':'a'}",
                "{\"text\":\"a\",}",
                "/* */{}",
                ""
            })
    void anything_else_is_refused(String body) {
        assertThatThrownBy(() -> json.readValue(body, Body.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void decimals_may_be_integer_numbers() {
        assertThat(json.readValue("{\"decimal\":12}", Body.class).decimal()).isEqualTo(new BigDecimal("12"));
    }

    @Test
    void decimals_keep_every_digit_and_never_have_an_exponent() {
        for (String text : List.of("0", "-0.0", "1000000000000000000000", "0.0000000000000000000001", "12.500")) {
            Body read = json.readValue("{\"decimal\":\"" + text + "\"}", Body.class);

            assertThat(read.decimal()).isEqualTo(new BigDecimal(text));
        }
        assertThat(json.writeValueAsString(new BigDecimal("1E+3"))).isEqualTo("\"1000\"");
        assertThat(json.writeValueAsString(new BigDecimal("1E-9"))).isEqualTo("\"0.000000001\"");
        assertThatThrownBy(() -> json.writeValueAsString(new BigDecimal("1E+1000000000")))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void what_is_too_deep_or_too_long_is_refused() {
        String deep = "{\"tree\":" + "[".repeat(JsonRules.MAX_DEPTH) + "]".repeat(JsonRules.MAX_DEPTH) + "}";
        String endless = "{\"tree\":" + "[".repeat(100_000);
        String longText = "{\"text\":\"" + "a".repeat(JsonRules.MAX_STRING_LENGTH + 1) + "\"}";
        String longName = "{\"" + "a".repeat(JsonRules.MAX_NAME_LENGTH + 1) + "\":1}";
        String longNumber = "{\"decimal\":" + "9".repeat(JsonRules.MAX_NUMBER_LENGTH + 1) + "}";

        for (String body : List.of(deep, endless, longText, longName, longNumber)) {
            assertThatThrownBy(() -> json.readValue(body, Body.class)).isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void whole_surrogate_pairs_are_taken_in_either_way_of_writing() {
        Body read = json.readValue("{\"text\":\"\\ud83d\\ude00 😀 \\u0000\"}", Body.class);

        assertThat(read.text()).isEqualTo("😀 😀 \0");
    }
}
