package cis.platform.projection;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.UuidRepresentation;

/**
 * Equal content as equal text: JSON without white space, names in the order of their characters, whole numbers as
 * numbers, decimals as text with their scale, UUIDs as text. The order in which fields are stored says nothing, nor does the
 * width of a whole number.
 */
final class CanonicalJson {

    private final StringBuilder json = new StringBuilder(512);

    private CanonicalJson() {}

    static String of(BsonValue value) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.write(value);
        return canonical.json.toString();
    }

    private void write(BsonValue value) {
        switch (value.getBsonType()) {
            case DOCUMENT -> writeDocument(value.asDocument());
            case ARRAY -> writeArray(value.asArray());
            case STRING -> writeText(value.asString().getValue());
            case BOOLEAN -> json.append(value.asBoolean().getValue());
            case INT32 -> json.append(value.asInt32().getValue());
            case INT64 -> json.append(value.asInt64().getValue());
            case DOUBLE -> json.append(value.asDouble().getValue());
            case DECIMAL128 -> writeText(value.asDecimal128().getValue().toString());
            case BINARY -> writeBinary(value);
            case NULL -> json.append("null");
            default -> writeText(value.getBsonType() + ":" + value);
        }
    }

    private void writeDocument(BsonDocument document) {
        json.append('{');
        boolean first = true;
        for (Map.Entry<String, BsonValue> field : new TreeMap<>(document).entrySet()) {
            if (!first) {
                json.append(',');
            }
            first = false;
            writeText(field.getKey());
            json.append(':');
            write(field.getValue());
        }
        json.append('}');
    }

    private void writeArray(BsonArray array) {
        json.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            write(array.get(i));
        }
        json.append(']');
    }

    private void writeBinary(BsonValue value) {
        if (value.asBinary().getType() == org.bson.BsonBinarySubType.UUID_STANDARD.getValue()) {
            writeText(value.asBinary().asUuid(UuidRepresentation.STANDARD).toString());
        } else {
            writeText(HexFormat.of().formatHex(value.asBinary().getData()));
        }
    }

    /** Escapes what JSON demands, and nothing else (RFC 8785). */
    private void writeText(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) {
                        json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
