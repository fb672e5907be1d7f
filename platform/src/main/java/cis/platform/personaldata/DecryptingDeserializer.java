package cis.platform.personaldata;

import cis.api.PersonalData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link EncryptingSerializer} wrote; null where the key exists no more. */
final class DecryptingDeserializer extends ValueDeserializer<Object> {

    private final String field;
    private final PersonalDataKeys keys;
    private final JsonMapper plain;
    private final ObjectReader reader;

    DecryptingDeserializer(PersonalData mark, PersonalDataKeys keys, JsonMapper plain) {
        this(EncryptedField.requireFieldName(mark.field()), keys, plain, plain.reader());
    }

    private DecryptingDeserializer(String field, PersonalDataKeys keys, JsonMapper plain, ObjectReader reader) {
        this.field = field;
        this.keys = keys;
        this.plain = plain;
        this.reader = reader;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return property == null
                ? this
                : new DecryptingDeserializer(field, keys, plain, plain.readerFor(property.getType()));
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.hasToken(JsonToken.START_ARRAY)) {
            return empty(parser, JsonToken.END_ARRAY, "[]");
        }
        if (parser.hasToken(JsonToken.START_OBJECT)) {
            return empty(parser, JsonToken.END_OBJECT, "{}");
        }
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw notEncrypted();
        }
        EncryptedField encrypted = EncryptedField.parse(parser.getString(), field);
        if (!encrypted.field().equals(field)) {
            throw new UnreadablePersonalDataException(field, "holds another field's content");
        }
        if (context.getAttribute(SubjectsRead.ATTRIBUTE) instanceof SubjectsRead subjects) {
            subjects.note(encrypted.subject(), field);
        }
        byte[] decrypted = keys.decrypt(encrypted);
        return decrypted == null ? null : read(decrypted);
    }

    private Object empty(JsonParser parser, JsonToken end, String json) {
        if (parser.nextToken() != end) {
            throw notEncrypted();
        }
        return reader.readValue(json);
    }

    private Object read(byte[] decrypted) {
        try {
            return reader.readValue(decrypted);
        } catch (JacksonException e) {
            throw new UnreadablePersonalDataException(field, "does not fit its type any more");
        }
    }

    private UnreadablePersonalDataException notEncrypted() {
        return new UnreadablePersonalDataException(field, "is not encrypted as it should be");
    }
}
