package cis.platform.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HashingContentTest {

    @Test
    void equal_content_is_equal_text_in_whatever_order_and_width_it_is_stored() {
        BsonDocument one = new BsonDocument("b", new BsonInt32(7)).append("a", new BsonString("x"));
        BsonDocument other = new BsonDocument("a", new BsonString("x")).append("b", new BsonInt64(7));

        assertThat(CanonicalJson.of(one)).isEqualTo("{\"a\":\"x\",\"b\":7}").isEqualTo(CanonicalJson.of(other));
    }

    @Test
    void every_kind_of_stored_value_has_a_text() {
        BsonArray values = new BsonArray(List.<BsonValue>of(
                decimal("12.50"),
                decimal("12.5"),
                new BsonBinary(new UUID(1, 2)),
                BsonNull.VALUE,
                new BsonString("a\"\\\n\u0001é")));

        assertThat(CanonicalJson.of(values))
                .isEqualTo(
                        "[\"12.50\",\"12.5\",\"00000000-0000-0001-0000-000000000002\",null,\"a\\\"\\\\\\n\\u0001é\"]");
    }

    @Test
    void a_root_changes_with_every_content_every_name_and_every_absence() {
        Map<String, Hash> contents = new TreeMap<>();
        IntStream.range(0, 100).forEach(i -> contents.put("document-" + i, Hash.of("content " + i)));
        Hash root = root(contents);

        assertThat(root(contents)).isEqualTo(root);
        for (String name : List.copyOf(contents.keySet())) {
            Hash content = contents.get(name);
            contents.put(name, Hash.of("other"));
            assertThat(root(contents)).as("other content of " + name).isNotEqualTo(root);
            contents.remove(name);
            assertThat(root(contents)).as("without " + name).isNotEqualTo(root);
            contents.put(name + "x", content);
            assertThat(root(contents)).as("other name of " + name).isNotEqualTo(root);
            contents.remove(name + "x");
            contents.put(name, content);
        }
        assertThat(root(contents)).isEqualTo(root);
    }

    @Test
    void it_is_the_root_that_others_can_compute() {
        assertThat(root(Map.of())).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        Hash a = Hash.of((byte) 0, Hash.of("a"), Hash.of("1"));
        Hash b = Hash.of((byte) 0, Hash.of("b"), Hash.of("2"));
        Hash c = Hash.of((byte) 0, Hash.of("c"), Hash.of("3"));

        assertThat(root(Map.of("a", Hash.of("1")))).isEqualTo(a);
        assertThat(root(Map.of("a", Hash.of("1"), "b", Hash.of("2"), "c", Hash.of("3"))))
                .isEqualTo(Hash.of((byte) 1, Hash.of((byte) 1, a, b), c));
    }

    private static Hash root(Map<String, Hash> contents) {
        return MerkleTree.root(new TreeMap<>(contents));
    }

    private static BsonDecimal128 decimal(String text) {
        return new BsonDecimal128(new Decimal128(new BigDecimal(text)));
    }
}
