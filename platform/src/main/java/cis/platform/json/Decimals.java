package cis.platform.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.ser.std.StdSerializer;

/** Decimals as strings in plain notation, digit by digit as they are: no exponent, no rounding, no binary fraction. */
public final class Decimals {

    private static final String FAILURE = "must be a decimal number in a string, as in \"12.50\"";
    private static final int MAX_DIGITS = JsonRules.MAX_NUMBER_LENGTH;

    private Decimals() {}

    /** @throws NumberFormatException unless it is plain, and within the limit of digits */
    public static BigDecimal parse(String text) {
        if (text.length() > MAX_DIGITS + 2 || !isPlain(text)) {
            throw new NumberFormatException(FAILURE);
        }
        return new BigDecimal(text);
    }

    /** Whether it is {@code -?(0|[1-9][0-9]*)(\.[0-9]+)?}; by hand, for this reads most of what an event consists of. */
    static boolean isPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = endOfDigits(text, start);
        boolean whole = point > start && (point == start + 1 || text.charAt(start) != '0');
        return whole && (point == text.length() || isFraction(text, point));
    }

    private static boolean isFraction(String text, int point) {
        int end = endOfDigits(text, point + 1);
        return text.charAt(point) == '.' && end > point + 1 && end == text.length();
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    static final class Writer extends StdSerializer<BigDecimal> {

        Writer() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator generator, SerializationContext context) {
            if (Math.abs((long) value.scale()) + value.precision() > MAX_DIGITS) {
                throw InvalidDefinitionException.from(generator, "a decimal has more than " + MAX_DIGITS + " digits");
            }
            generator.writeString(value.toPlainString());
        }
    }

    /** Also takes integer numbers, so that a quantity can be written without quotes. */
    static final class Reader extends StdDeserializer<BigDecimal> {

        Reader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return parser.getDecimalValue();
            }
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                try {
                    return parse(parser.getString());
                } catch (NumberFormatException e) {
                    throw MismatchedInputException.from(parser, BigDecimal.class, FAILURE);
                }
            }
            throw MismatchedInputException.from(parser, BigDecimal.class, FAILURE);
        }
    }
}
