package cis.command.dispatch;

import cis.api.Violation;
import cis.platform.json.Decimals;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one body into the components of a record, and goes on after each fault. A faulty value is read as null. */
final class BodyReader {
    private static final String QUANTITY = "quantity";

    private final JsonMapper json;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();

    BodyReader(JsonMapper json) {
        this.json = json;
    }

    List<Violation> violations() {
        return violations;
    }

    boolean isFaulty(String pointer) {
        return faulty.contains(pointer);
    }

    Map<String, Object> components(Map<String, RecordComponent> known, JsonNode object, Pointer pointer) {
        Map<String, Object> values = HashMap.newHashMap(object.size());
        object.forEachEntry((name, node) -> {
            RecordComponent component = known.get(name);
            Pointer field = pointer.to(name);
            if (component == null) {
                fault(field, "unknown", "is not a field here; known are " + String.join(", ", known.keySet()));
            } else {
                Object value = value(component.getGenericType(), name, node, field);
                if (value != null) {
                    values.put(name, value);
                }
            }
        });
        return values;
    }

    private @Nullable Object value(Type type, String name, JsonNode node, Pointer pointer) {
        if (node.isNull()) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return collection(generic, name, node, pointer);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && !RecordShape.of(plain).isWritten()) {
            return record(plain, node, pointer);
        }
        return leaf(plain, name, node, pointer);
    }

    private @Nullable Object record(Class<?> type, JsonNode node, Pointer pointer) {
        if (!node.isObject()) {
            return fault(pointer, "type", "must be an object");
        }
        RecordShape shape = RecordShape.of(type);
        return shape.create(components(shape.byName(), node, pointer));
    }

    private @Nullable Object collection(ParameterizedType type, String name, JsonNode node, Pointer pointer) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            return map(of[1], name, node, pointer);
        }
        if (!node.isArray()) {
            return fault(pointer, "type", "must be an array");
        }
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(value(of[0], name, node.get(i), pointer.to(Integer.toString(i))));
        }
        return type.getRawType() == Set.class ? new LinkedHashSet<>(items) : items;
    }

    private @Nullable Object map(Type valueType, String name, JsonNode node, Pointer pointer) {
        if (!node.isObject()) {
            return fault(pointer, "type", "must be an object");
        }
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        node.forEachEntry((key, item) -> entries.put(key, value(valueType, name, item, pointer.to(key))));
        return entries;
    }

    private @Nullable Object leaf(Class<?> type, String name, JsonNode node, Pointer pointer) {
        if (type == BigDecimal.class && !node.isString() && !(name.equals(QUANTITY) && node.isIntegralNumber())) {
            return fault(pointer, "type", LeafTexts.decimal(name.equals(QUANTITY)));
        }
        if (!LeafTexts.fits(type, node)) {
            return fault(pointer, "type", LeafTexts.wanted(type));
        }
        try {
            return read(type, node);
        } catch (JacksonException e) {
            return fault(pointer, "format", LeafTexts.wanted(type, e));
        } catch (NumberFormatException e) {
            return fault(pointer, "format", LeafTexts.wanted(type));
        }
    }

    /** Texts, which were found well-formed when the tree was read, and decimals need no parser of their own. */
    private @Nullable Object read(Class<?> type, JsonNode node) {
        if (type == String.class) {
            return node.stringValue();
        }
        if (type == BigDecimal.class) {
            return node.isString() ? Decimals.parse(node.stringValue()) : node.decimalValue();
        }
        return json.treeToValue(node, type);
    }

    private @Nullable Object fault(Pointer pointer, String code, String message) {
        violations.add(new Violation(pointer.toString(), code, message));
        faulty.add(pointer.toString());
        return null;
    }
}
