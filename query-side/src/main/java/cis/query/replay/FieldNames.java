package cis.query.replay;

import cis.api.Money;
import cis.api.customer.query.CustomerProfile;
import cis.query.web.Parameters;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Which fields a profile can have at all, read off its type. */
final class FieldNames {

    private FieldNames() {}

    /** Whether a profile could have the field, or fields below it. */
    static boolean exists(String pointer) {
        if (!pointer.startsWith("/")) {
            return false;
        }
        return exists(CustomerProfile.class, JsonPointer.compile(pointer));
    }

    /** The field that is meant; a fault where no profile could have it. */
    static @Nullable String read(Parameters parameters, @Nullable String field) {
        if (field != null && !exists(field)) {
            parameters.refuse(
                    "field",
                    "unknown",
                    "must be a field of the profile as a JSON Pointer, as in /name/family; it begins with one of "
                            + String.join(", ", ofProfile()));
            return null;
        }
        return field;
    }

    /** Whether a field is the one meant, or below it. */
    static boolean isWithin(String field, String meant) {
        return field.equals(meant) || field.startsWith(meant + "/");
    }

    static List<String> ofProfile() {
        return Arrays.stream(CustomerProfile.class.getRecordComponents())
                .map(component -> "/" + component.getName())
                .toList();
    }

    /** Pointers of all lists that a profile can have. */
    static List<String> lists() {
        List<String> lists = new ArrayList<>();
        collect("", CustomerProfile.class, lists);
        return lists;
    }

    private static void collect(String place, Class<?> type, List<String> lists) {
        if (!isDivided(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String field = place + "/" + component.getName();
            if (List.class.isAssignableFrom(component.getType())) {
                lists.add(field);
                collect(field + "/-", argument(component.getGenericType(), 0), lists);
            } else {
                collect(field, component.getType(), lists);
            }
        }
    }

    private static boolean exists(Type type, JsonPointer rest) {
        if (rest.matches()) {
            return true;
        }
        String name = rest.getMatchingProperty();
        if (type instanceof Class<?> record && isDivided(record)) {
            return Arrays.stream(record.getRecordComponents())
                    .filter(component -> component.getName().equals(name))
                    .anyMatch(component -> exists(component.getGenericType(), rest.tail()));
        }
        if (type instanceof ParameterizedType many && many.getRawType() == List.class) {
            return !name.isEmpty() && exists(argument(many, 0), rest.tail());
        }
        return type instanceof ParameterizedType many
                && many.getRawType() == Map.class
                && exists(argument(many, 1), rest.tail());
    }

    /** Whether it is a record that has fields of its own, and is not shown as one value. */
    private static boolean isDivided(Class<?> type) {
        return type.isRecord()
                && type != Money.class
                && Arrays.stream(type.getRecordComponents())
                        .noneMatch(component -> component
                                .getAccessor()
                                .isAnnotationPresent(com.fasterxml.jackson.annotation.JsonValue.class));
    }

    private static Class<?> argument(Type type, int index) {
        Type argument = ((ParameterizedType) type).getActualTypeArguments()[index];
        return argument instanceof Class<?> plain ? plain : (Class<?>) ((ParameterizedType) argument).getRawType();
    }
}
