package cis.platform.projection;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** MongoDB's order of stored values: by kind first; numbers of all types by what they are worth. */
final class BsonOrder {

    private static final List<BsonType> KINDS = List.of(
            BsonType.NULL,
            BsonType.INT32,
            BsonType.STRING,
            BsonType.DOCUMENT,
            BsonType.ARRAY,
            BsonType.BINARY,
            BsonType.BOOLEAN);

    private BsonOrder() {}

    /** @param order field names with 1 or -1 */
    static Comparator<BsonDocument> of(Document order) {
        return (a, b) -> {
            for (var by : order.entrySet()) {
                int rising = compare(a.get(by.getKey()), b.get(by.getKey()));
                if (rising != 0) {
                    return Integer.valueOf(1).equals(by.getValue()) ? rising : -rising;
                }
            }
            return 0;
        };
    }

    static boolean sameKind(BsonValue a, BsonValue b) {
        return kind(a) == kind(b);
    }

    /** What is missing is as null, before all else. */
    static int compare(@Nullable BsonValue a, @Nullable BsonValue b) {
        int kind = kind(a);
        int byKind = Integer.compare(kind, kind(b));
        if (byKind != 0 || a == null || b == null || a.isNull()) {
            return byKind;
        }
        return switch (a.getBsonType()) {
            case STRING -> compare(a.asString().getValue(), b.asString().getValue());
            case INT32, INT64, DOUBLE, DECIMAL128 -> worth(a.asNumber()).compareTo(worth(b.asNumber()));
            case BOOLEAN ->
                Boolean.compare(a.asBoolean().getValue(), b.asBoolean().getValue());
            default -> throw new IllegalArgumentException("values of " + a.getBsonType() + " are not put in order");
        };
    }

    /** By code points, as UTF-8 sorts. */
    private static int compare(String a, String b) {
        int end = Math.min(a.length(), b.length());
        for (int i = 0; i < end; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Character.isSurrogate(x) == Character.isSurrogate(y)
                        ? Character.compare(x, y)
                        : Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static BigDecimal worth(BsonNumber number) {
        return number.decimal128Value().bigDecimalValue();
    }

    private static int kind(@Nullable BsonValue value) {
        if (value == null) {
            return 0;
        }
        int kind = KINDS.indexOf(value.isNumber() ? BsonType.INT32 : value.getBsonType());
        if (kind < 0) {
            throw new IllegalArgumentException("values of " + value.getBsonType() + " are not stored");
        }
        return kind;
    }
}
