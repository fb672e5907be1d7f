package cis.platform.json;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads a string, and nothing but a string; its failures tell what was wanted, never what was given. */
final class TextDeserializer<T> extends StdDeserializer<T> {

    private final transient Function<String, T> parse;
    private final String failure;

    TextDeserializer(Class<T> type, Function<String, T> parse, String failure) {
        super(type);
        this.parse = parse;
        this.failure = failure;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw MismatchedInputException.from(parser, handledType(), failure);
        }
        try {
            return parse.apply(parser.getString());
        } catch (IllegalArgumentException e) {
            throw MismatchedInputException.from(parser, handledType(), failure);
        }
    }
}
