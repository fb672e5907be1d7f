package cis.api.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A short name on one line: not blank, no white space at its ends, no control characters, whole surrogate pairs. Null is valid. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Label.Validator.class)
public @interface Label {

    String message() default "must be one line without white space at its ends, and at most {max} characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    int max() default 100;

    /** Decides. */
    final class Validator implements ConstraintValidator<Label, String> {

        private int max;

        @Override
        public void initialize(Label label) {
            max = label.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || (!text.isBlank()
                            && text.length() <= max
                            && text.strip().equals(text)
                            && text.codePoints().allMatch(Validator::allowed));
        }

        private static boolean allowed(int codePoint) {
            int type = Character.getType(codePoint);
            return type != Character.SURROGATE
                    && type != Character.CONTROL
                    && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR;
        }
    }
}
