package cis.command.aggregate;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The constraints that hold at the border, for values that reach an aggregate another way: in a correction. */
public final class ValueConstraints {

    /** Thread-safe, and dear to build. */
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private ValueConstraints() {}

    /** What is wrong with a value, in words. */
    public static List<String> faults(Object value) {
        return messages(VALIDATOR.validate(value));
    }

    /** What would be wrong with a value in that place of a message, in words. */
    public static List<String> faults(Class<?> message, String component, @Nullable Object value) {
        return messages(VALIDATOR.validateValue(message, component, value));
    }

    private static List<String> messages(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream().map(ConstraintViolation::getMessage).sorted().toList();
    }
}
