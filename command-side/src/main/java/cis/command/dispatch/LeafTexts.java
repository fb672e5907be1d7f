package cis.command.dispatch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Says what a single value must be, without the value that was given. */
final class LeafTexts {
    private LeafTexts() {}

    static String decimal(boolean orInteger) {
        return "must be a decimal number in a string, as in \"12.50\"" + (orInteger ? ", or an integer" : "");
    }

    static boolean fits(Class<?> type, JsonNode node) {
        if (type == Boolean.class || type == boolean.class) {
            return node.isBoolean();
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return node.isIntegralNumber();
        }
        if (type == BigDecimal.class) {
            return true;
        }
        return node.isString() || type.getSimpleName().endsWith("Reference");
    }

    static String wanted(Class<?> type) {
        if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "must be an integer number";
        }
        if (type == BigDecimal.class) {
            return decimal(false);
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "must be a date, as in 2026-03-01";
        }
        if (type == UUID.class) {
            return "must be a UUID";
        }
        return "must be a string";
    }

    /** Our own values say themselves what was wrong, and never with the value given. */
    static String wanted(Class<?> type, JacksonException failure) {
        if (failure.getCause() instanceof IllegalArgumentException ours
                && type.getName().startsWith("cis.")
                && ours.getMessage() != null) {
            return ours.getMessage();
        }
        return type == String.class ? "must be well-formed Unicode text" : wanted(type);
    }
}
