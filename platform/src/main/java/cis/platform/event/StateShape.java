package cis.platform.event;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A short text that changes when what is stored of a class does: its fields, those of its bases, and of what they hold. */
final class StateShape {

    private static final String OURS = "cis.";

    private final StringBuilder text = new StringBuilder();
    private final Set<Class<?>> seen = new HashSet<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();

    private StateShape() {}

    static String of(Class<?> type) {
        StateShape shape = new StateShape();
        shape.meet(type);
        while (!shape.open.isEmpty()) {
            shape.members(shape.open.remove());
        }
        CRC32 checksum = new CRC32();
        checksum.update(shape.text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private void members(Class<?> type) {
        text.append(type.getSimpleName()).append('{');
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants())
                    .forEach(
                            constant -> text.append(((Enum<?>) constant).name()).append(';'));
        } else {
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers())
                            && !Modifier.isTransient(field.getModifiers())
                            && !field.isSynthetic())
                    .sorted(Comparator.comparing(Field::getName))
                    .forEach(this::member);
        }
        text.append('}');
        meet(type.getSuperclass());
    }

    private void member(Field field) {
        text.append(field.getName()).append(':');
        type(field.getGenericType());
        text.append(';');
    }

    private void type(Type type) {
        switch (type) {
            case ParameterizedType generic -> {
                type(generic.getRawType());
                text.append('<');
                Arrays.stream(generic.getActualTypeArguments()).forEach(this::type);
                text.append('>');
            }
            case Class<?> plain -> {
                text.append(plain.getSimpleName()).append(' ');
                meet(plain);
            }
            default -> text.append(type.getTypeName()).append(' ');
        }
    }

    private void meet(@Nullable Class<?> type) {
        if (type != null && type.isArray()) {
            meet(type.getComponentType());
        } else if (type != null && type.getName().startsWith(OURS) && seen.add(type)) {
            open.add(type);
        }
    }
}
