package cis.api.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A well-formed BCP 47 language tag. Null is valid. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Validator.class)
public @interface LanguageTag {

    String message() default "must be a BCP 47 language tag";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Validator implements ConstraintValidator<LanguageTag, String> {

        private static final int MAX_LENGTH = 35;

        @Override
        public boolean isValid(@Nullable String tag, ConstraintValidatorContext context) {
            return tag == null || isWellFormed(tag);
        }

        public static boolean isWellFormed(String tag) {
            try {
                return !tag.isBlank()
                        && tag.length() <= MAX_LENGTH
                        && new Locale.Builder()
                                        .setLanguageTag(tag)
                                        .build()
                                        .getLanguage()
                                        .length()
                                >= 2;
            } catch (IllformedLocaleException e) {
                return false;
            }
        }
    }
}
