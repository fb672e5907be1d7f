package cis.platform.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Strings that can be stored and come back unchanged. JSON can write half of a surrogate pair ({@code "\ud800"}), which
 * no encoding of Unicode can.
 */
final class WellFormedText extends StdDeserializer<String> {

    private static final String FAILURE = "must be well-formed Unicode text";

    WellFormedText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw MismatchedInputException.from(parser, String.class, "must be a string");
        }
        return checked(parser, parser.getString());
    }

    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                return false;
            }
        }
        return true;
    }

    private static String checked(@Nullable JsonParser parser, String text) {
        if (!isWellFormed(text)) {
            throw MismatchedInputException.from(parser, String.class, FAILURE);
        }
        return text;
    }

    static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return checked(context.getParser(), key);
        }
    }

    static final class Writer extends StdSerializer<String> {

        Writer() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator generator, SerializationContext context) {
            generator.writeString(writable(generator, text));
        }
    }

    static final class KeyWriter extends StdSerializer<String> {

        KeyWriter() {
            super(String.class);
        }

        @Override
        public void serialize(String key, JsonGenerator generator, SerializationContext context) {
            generator.writeName(writable(generator, key));
        }
    }

    private static String writable(JsonGenerator generator, String text) {
        if (!isWellFormed(text)) {
            throw InvalidDefinitionException.from(generator, FAILURE);
        }
        return text;
    }

    /** For what is read as a tree. */
    static final class InTrees extends StdDeserializer<JsonNode> {

        private final transient ValueDeserializer<?> trees = JsonNodeDeserializer.getDeserializer(JsonNode.class);

        InTrees() {
            super(JsonNode.class);
        }

        @Override
        public JsonNode deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode tree = (JsonNode) trees.deserialize(parser, context);
            check(parser, tree);
            return tree;
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return trees.getNullValue(context);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }

        private static void check(JsonParser parser, JsonNode node) {
            if (node.isString()) {
                checked(parser, node.stringValue());
            }
            node.propertyNames().forEach(name -> checked(parser, name));
            node.values().forEach(child -> check(parser, child));
        }
    }
}
