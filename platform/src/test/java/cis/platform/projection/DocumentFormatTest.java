package cis.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentFormatTest {

    private static final UUID ID = UUID.fromString("0190d3a0-0000-7000-8000-000000000001");

    private final DocumentFormat<Everything> format = new DocumentFormat<>(Everything.class);

    @Test
    void a_document_comes_back_equal_and_as_equal_bytes() {
        StoredDocument<Everything> stored = new StoredDocument<>("a", 42, everything(), List.of());

        StoredDocument<Everything> read = format.decode(format.encode(stored));

        assertThat(read).isEqualTo(stored);
        assertThat(bytes(format.encode(read))).isEqualTo(bytes(format.encode(stored)));
    }

    @Test
    void values_have_the_stored_form_that_queries_compare() {
        RawBsonDocument raw = format.encode(new StoredDocument<>("a", 42, everything(), List.of()));

        assertThat(raw.getInt64("_position").getValue()).isEqualTo(42);
        assertThat(raw.isDecimal128("amount")).isTrue();
        assertThat(raw.getBinary("uuid").asUuid()).isEqualTo(ID);
        assertThat(raw.getBinary("customer").asUuid()).isEqualTo(ID);
        assertThat(raw.getString("recordedAt").getValue()).isEqualTo("2026-03-01T08:26:00.000000001Z");
        assertThat(raw.getString("day").getValue()).isEqualTo("2026-03-01");
        assertThat(raw.getString("kind").getValue()).isEqualTo("LARGE");
        assertThat(raw.getString("occurredOn").getValue()).isEqualTo("2011-03-01");
        assertThat(raw.containsKey("absent")).isFalse();
        assertThat(raw.containsKey("bare")).isFalse();
        assertThat(raw.getDocument("attributes").keySet()).containsExactly("%24a%2Eb%25", "plain");
    }

    @Test
    void a_tombstone_keeps_id_and_position_only() {
        StoredDocument<Everything> tombstone = new StoredDocument<>("a", 7, null, List.of());

        RawBsonDocument raw = format.encode(tombstone);

        assertThat(raw.keySet()).containsExactly("_id", "_position", "_deleted");
        assertThat(format.decode(raw)).isEqualTo(tombstone);
    }

    @Test
    void late_events_are_kept() {
        StoredDocument<Everything> late = new StoredDocument<>("a", 7, everything(), List.of(3L, 5L));

        assertThat(format.decode(format.encode(late))).isEqualTo(late);
    }

    @Test
    void a_value_without_stored_form_is_named_without_being_quoted() {
        BigDecimal tooLong = new BigDecimal("1234567890.1234567890123456789012345678901");
        Everything document = new Everything(
                "a",
                1,
                2L,
                0.5,
                true,
                tooLong,
                ID,
                new CustomerId(ID),
                Instant.EPOCH,
                LocalDate.EPOCH,
                BusinessTime.of(LocalDate.EPOCH),
                Kind.SMALL,
                null,
                List.of(),
                Set.of(),
                Map.of(),
                Map.of());

        assertThatThrownBy(() -> format.encode(new StoredDocument<>("a", 1, document, List.of())))
                .isInstanceOf(DocumentFormatException.class)
                .hasMessageContaining("Everything")
                .hasMessageNotContaining("1234567890");
    }

    @Test
    void a_document_too_large_for_mongodb_is_refused_before_it_is_sent() {
        DocumentFormat<Text> texts = new DocumentFormat<>(Text.class);

        assertThatThrownBy(() -> texts.encode(new StoredDocument<>("a", 1, new Text("x".repeat(17 << 20)), List.of())))
                .isInstanceOf(DocumentFormatException.class);
    }

    @Test
    void criteria_take_the_values_that_the_record_holds() {
        Criteria criteria = Criteria.where("customer")
                .is(new CustomerId(ID))
                .and("amount")
                .gt(new BigDecimal("12.50"))
                .and("recordedAt")
                .lte(Instant.EPOCH)
                .and("kind")
                .in(Kind.SMALL, Kind.LARGE);

        String json = StoredCriteria.of(criteria).toJson();

        assertThat(json)
                .contains("\"customer\": {\"$binary\"")
                .contains("{\"$gt\": {\"$numberDecimal\": \"12.50\"}}")
                .contains("{\"$lte\": \"1970-01-01T00:00:00.000000000Z\"}")
                .contains("{\"$in\": [\"SMALL\", \"LARGE\"]}")
                .contains("\"_deleted\": null");
    }

    private static byte[] bytes(RawBsonDocument document) {
        byte[] bytes = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().asNIO().get(bytes);
        return bytes;
    }

    private static Everything everything() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("$a.b%", "x");
        attributes.put("plain", "\0y");
        return new Everything(
                "Zoë 王",
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                0.1,
                true,
                new BigDecimal("-12.500"),
                ID,
                new CustomerId(ID),
                Instant.parse("2026-03-01T08:26:00.000000001Z"),
                LocalDate.parse("2026-03-01"),
                new BusinessTime("2011-03-01"),
                Kind.LARGE,
                null,
                List.of(new Line("ä", new BigDecimal("1E+3")), new Line("", BigDecimal.ZERO)),
                Set.of("only"),
                Collections.unmodifiableMap(attributes),
                new TreeMap<>(Map.of(new CustomerId(ID).toString(), new BigDecimal("10"))));
    }

    enum Kind {
        SMALL,
        LARGE
    }

    record Line(String text, BigDecimal quantity) {}

    record Text(String text) {}

    record Everything(
            String text,
            int number,
            long count,
            double share,
            boolean open,
            BigDecimal amount,
            UUID uuid,
            CustomerId customer,
            Instant recordedAt,
            LocalDate day,
            BusinessTime occurredOn,
            Kind kind,
            @Nullable String absent,
            List<Line> lines,
            Set<String> tags,
            Map<String, String> attributes,
            Map<String, BigDecimal> totals) {

        /** A derived value is not stored. */
        public boolean isBare() {
            return lines.isEmpty();
        }
    }
}
