package cis.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
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
class WritingCanonicalJsonTest {

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

    private static BsonDecimal128 decimal(String text) {
        return new BsonDecimal128(new Decimal128(new BigDecimal(text)));
    }
}
