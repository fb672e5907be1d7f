package cis.platform.event;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.platform.event.StoredTypes.StoredType;
import cis.platform.json.JsonRules;
import cis.platform.personaldata.DataSubject;
import cis.platform.personaldata.PersonalDataKeys;
import cis.platform.personaldata.PersonalDataModule;
import cis.platform.personaldata.SubjectsRead;
import cis.platform.personaldata.UnreadablePersonalDataException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Events, snapshots, metadata and tokens as JSON, ours under permanent names, Axon's own under Axon's; anything else is
 * an {@link UnknownSerializedType}. Personal data is encrypted. Failures name type and field, never content.
 */
public final class EventSerializer extends Jackson3Serializer {

    private static final String AXON = "org.axonframework.";

    private final StoredTypes types;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventSerializer(StoredTypes types, PersonalDataKeys keys) {
        super(builder(keys));
        this.types = types;
    }

    private static Builder builder(PersonalDataKeys keys) {
        JsonMapper plain = JsonRules.stored(JsonMapper.builder()).build();
        return builder()
                .jsonMapperBuilderCustomizer(mapper -> JsonRules.stored(mapper)
                        .addModule(new PersonalDataModule(keys, plain))
                        .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType(AXON)
                                .build()));
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        SerializedType type = typeForClass(object == null ? Void.class : object.getClass());
        try {
            byte[] bytes = getWriter()
                    .withAttribute(PersonalDataModule.SUBJECT, subjectOf(object))
                    .writeValueAsBytes(object);
            T content = getConverter().convert(bytes, representation);
            return new SimpleSerializedObject<>(content, representation, type);
        } catch (JacksonException e) {
            throw failure("write", type, e);
        }
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        StoredType type = types.find(stored.getType().getName());
        if (type == null) {
            return super.deserialize(stored);
        }
        requireSameRevision(type, stored.getType());
        SubjectsRead subjects = new SubjectsRead();
        try {
            Object value = read(stored, reader(type).withAttribute(SubjectsRead.ATTRIBUTE, subjects));
            subjects.requireOnly(subjectOf(value));
            @SuppressWarnings("unchecked")
            T cast = (T) value;
            return cast;
        } catch (JacksonException | UnreadablePersonalDataException e) {
            throw failure("read", stored.getType(), e);
        }
    }

    private ObjectReader reader(StoredType type) {
        return readers.computeIfAbsent(type.javaType(), this::getReader);
    }

    private <S> Object read(SerializedObject<S> stored, ObjectReader reader) {
        return stored.getData() instanceof JsonNode tree
                ? reader.readValue(tree)
                : reader.readValue(getConverter().convert(stored, byte[].class).getData());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        StoredType ours = types.find(type.getName());
        if (ours != null) {
            return ours.javaType();
        }
        boolean axons =
                type.getName().startsWith(AXON) || SerializedType.emptyType().equals(type);
        return axons ? super.classForType(type) : UnknownSerializedType.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class javaType) {
        StoredType ours = types.find(javaType);
        return ours == null ? super.typeForClass(javaType) : new SimpleSerializedType(ours.name(), ours.revision());
    }

    private static @Nullable CustomerId subjectOf(@Nullable Object object) {
        return switch (object) {
            case DomainEvent event -> event.customerId();
            case DataSubject aggregate -> aggregate.dataSubject();
            case null, default -> null;
        };
    }

    private static void requireSameRevision(StoredType type, SerializedType stored) {
        if (!Objects.equals(type.revision(), stored.getRevision())) {
            throw new SerializationException(
                    "%s is stored in revision %s, but known in revision %s: an upcaster is missing"
                            .formatted(type.name(), stored.getRevision(), type.revision()));
        }
    }

    /** Keeps the place and the kind of the failure; Jackson's own message may quote what was read. */
    private static SerializationException failure(String action, SerializedType type, RuntimeException e) {
        String problem = e instanceof JacksonException json
                ? json.getPathReference() + ": " + e.getClass().getSimpleName()
                : e.getMessage();
        return new SerializationException(
                "cannot %s %s, revision %s: %s".formatted(action, type.getName(), type.getRevision(), problem));
    }
}
