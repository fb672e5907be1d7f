package cis.command.dispatch;

import cis.api.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a command against its constraints, whoever sends it. */
public final class CommandConstraints {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Size", "size"),
            Map.entry("Digits", "range"),
            Map.entry("Positive", "range"),
            Map.entry("PositiveOrZero", "range"),
            Map.entry("Min", "range"),
            Map.entry("Max", "range"));

    private final Validator validator;

    public CommandConstraints(Validator validator) {
        this.validator = validator;
    }

    /** @param apart components whose violations do not count, because no caller gives them */
    public List<Violation> check(Object command, Set<String> apart) {
        return validator.validate(command).stream()
                .filter(violation -> !apart.contains(firstName(violation)))
                .map(CommandConstraints::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::code))
                .toList();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Violation(
                pointer(violation.getPropertyPath()), CODES.getOrDefault(constraint, "format"), violation.getMessage());
    }

    private static String firstName(ConstraintViolation<?> violation) {
        return String.valueOf(violation.getPropertyPath().iterator().next().getName());
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(Pointer.escape(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(Pointer.escape(String.valueOf(node.getName())));
            }
        }
        return pointer.toString();
    }
}
