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

/** Text that says something: not blank, no control characters but line breaks and tabs, whole surrogate pairs. Null is valid. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Text.Validator.class)
public @interface Text {

    String message() default "must not be blank, hold no control characters, and be at most {max} characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    int max() default 1000;

    /** Decides. */
    final class Validator implements ConstraintValidator<Text, String> {

        private int max;

        @Override
        public void initialize(Text text) {
            max = text.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || (!text.isBlank()
                            && text.length() <= max
                            && text.codePoints().allMatch(Validator::allowed));
        }

        private static boolean allowed(int codePoint) {
            int type = Character.getType(codePoint);
            return type != Character.SURROGATE
                    && (type != Character.CONTROL || codePoint == '\n' || codePoint == '\r' || codePoint == '\t');
        }
    }
}
