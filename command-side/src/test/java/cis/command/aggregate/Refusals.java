package cis.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.CommandRejected;
import cis.api.ErrorCode;
import cis.api.Rejection;
import cis.api.Violation;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;

/** What a refusal says. */
public final class Refusals {

    private Refusals() {}

    /** @param fields that the violations name, in order */
    public static void refused(ResultValidator<?> result, ErrorCode code, String... fields) {
        result.expectNoEvents()
                .expectException(new CustomTypeSafeMatcher<CommandRejected>(code.name() + " at " + List.of(fields)) {
                    @Override
                    protected boolean matchesSafely(CommandRejected refused) {
                        return says(refused.rejection(), code, fields);
                    }
                });
    }

    public static void refused(ThrowingCallable decision, ErrorCode code, String... fields) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refused -> assertThat(says(refused.rejection(), code, fields))
                                .as(refused.rejection().toString())
                                .isTrue());
    }

    private static boolean says(Rejection rejection, ErrorCode code, String... fields) {
        return rejection.code().equals(code.name())
                && rejection.category() == code.category()
                && rejection.violations().stream()
                        .map(Violation::field)
                        .toList()
                        .equals(List.of(fields));
    }
}
