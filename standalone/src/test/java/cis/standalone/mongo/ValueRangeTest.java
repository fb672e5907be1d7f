package cis.standalone.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ValueRangeTest {

    @ParameterizedTest
    @CsvSource({
        "^abc, abc",
        "^abc.*, abc",
        "^abc*, ab",
        "^ab?c, a",
        "^a{2}, ''",
        "^\\Qa.b\\E, a.b",
        "^\\Qa.b\\Ec, a.b",
        "abc, ''",
        "^a|b, ''",
        "^, ''",
        "^a+, a"
    })
    void a_pattern_begins_with_its_literal_prefix(String pattern, String prefix) {
        assertThat(ValueRange.literalPrefix(pattern)).isEqualTo(prefix);
    }

    @Test
    void two_bounds_narrow_an_array_only_when_one_element_must_meet_both() {
        Document both = new Document("$gte", 1).append("$lt", 5);

        assertThat(ValueRange.of(both, false)).isEqualTo(new ValueRange(1, 5));
        assertThat(ValueRange.of(both, true)).isEqualTo(new ValueRange(1, null));
        assertThat(ValueRange.of(new Document("$elemMatch", both), true)).isEqualTo(new ValueRange(1, 5));
    }

    @Test
    void other_demands_are_no_range() {
        assertThat(ValueRange.of(new Document("$ne", 1), false)).isNull();
        assertThat(ValueRange.of(new Document("$gt", List.of(1)), false)).isNull();
        assertThat(ValueRange.of(null, false)).isNull();
    }
}
