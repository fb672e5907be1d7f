package cis.command.dispatch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Components and constructor of a record: looked up once, because reflection copies them at each question. */
final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Class<?> type;
    private final List<RecordComponent> components;
    private final Map<String, RecordComponent> byName;
    private final Constructor<?> constructor;
    private final boolean written;

    private RecordShape(Class<?> type) {
        this.type = type;
        this.components = List.of(type.getRecordComponents());
        this.byName = byName(components.stream());
        this.constructor = constructor(type, components);
        this.written = Stream.<AnnotatedElement[]>of(
                        type.getDeclaredMethods(), type.getDeclaredConstructors(), type.getDeclaredFields())
                .flatMap(Arrays::stream)
                .anyMatch(member ->
                        member.isAnnotationPresent(JsonValue.class) || member.isAnnotationPresent(JsonCreator.class));
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    List<RecordComponent> components() {
        return components;
    }

    /** In their order. */
    Map<String, RecordComponent> byName() {
        return byName;
    }

    static Map<String, RecordComponent> byName(Stream<RecordComponent> components) {
        Map<String, RecordComponent> byName = new LinkedHashMap<>();
        components.forEach(component -> byName.put(component.getName(), component));
        return Collections.unmodifiableMap(byName);
    }

    /** Whether it says itself how it is written, as ids and references do. */
    boolean isWritten() {
        return written;
    }

    RecordComponent component(String name) {
        RecordComponent component = byName.get(name);
        if (component == null) {
            throw new NoSuchElementException(type.getSimpleName() + " has no " + name);
        }
        return component;
    }

    @Nullable
    Object value(Object instance, RecordComponent component) {
        try {
            return component.getAccessor().invoke(instance);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read a " + type.getSimpleName(), e);
        }
    }

    Map<String, @Nullable Object> values(Object instance) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        components.forEach(component -> values.put(component.getName(), value(instance, component)));
        return values;
    }

    /** @param values by name of component; absent ones are null */
    Object create(Map<String, ? extends @Nullable Object> values) {
        Object[] arguments = new Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            Object value = values.get(components.get(i).getName());
            if (value != null) {
                arguments[i] = value;
            }
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
        }
    }

    private static Constructor<?> constructor(Class<?> type, List<RecordComponent> components) {
        try {
            return type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getSimpleName() + " is no record", e);
        }
    }
}
