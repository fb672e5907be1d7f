package cis.platform.personaldata;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

/** Writes a value, whole, as the ciphertext of its JSON; empty collections as they are. */
final class EncryptingSerializer extends ValueSerializer<Object> {

    private final String field;
    private final RetentionClass retention;
    private final PersonalDataKeys keys;
    private final JsonMapper plain;
    private final ObjectWriter writer;

    EncryptingSerializer(PersonalData mark, PersonalDataKeys keys, JsonMapper plain) {
        this(EncryptedField.requireFieldName(mark.field()), mark.retention(), keys, plain, plain.writer());
    }

    private EncryptingSerializer(
            String field, RetentionClass retention, PersonalDataKeys keys, JsonMapper plain, ObjectWriter writer) {
        this.field = field;
        this.retention = retention;
        this.keys = keys;
        this.plain = plain;
        this.writer = writer;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        return property == null
                ? this
                : new EncryptingSerializer(field, retention, keys, plain, plain.writerFor(property.getType()));
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        if (value instanceof Collection<?> collection && collection.isEmpty()) {
            generator.writeStartArray();
            generator.writeEndArray();
        } else if (value instanceof Map<?, ?> map && map.isEmpty()) {
            generator.writeStartObject();
            generator.writeEndObject();
        } else if (context.getAttribute(PersonalDataModule.SUBJECT) instanceof CustomerId subject) {
            generator.writeString(keys.encrypt(subject, retention, field, writer.writeValueAsBytes(value)));
        } else {
            throw InvalidDefinitionException.from(
                    generator, "field " + field + ": personal data of nobody, as there is no data subject");
        }
    }
}
