package cis.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/** Serialises each object once, so that a benchmark of the store is not one of JSON. */
final class PreparedSerializer extends Jackson3Serializer {

    private final Map<Object, SerializedObject<byte[]>> prepared = new ConcurrentHashMap<>();

    PreparedSerializer() {
        super(builder());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null || representation != byte[].class) {
            return super.serialize(object, representation);
        }
        return (SerializedObject<T>) prepared.computeIfAbsent(object, this::prepare);
    }

    private SerializedObject<byte[]> prepare(Object object) {
        return object instanceof String text
                ? new SimpleSerializedObject<>(
                        text.getBytes(StandardCharsets.UTF_8), byte[].class, "purchase.recorded", "1")
                : super.serialize(object, byte[].class);
    }
}
