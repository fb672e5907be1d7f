package cis.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.CommandRejected;
import cis.api.billing.command.BillingStep;
import cis.command.dispatch.CommandCatalogue;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What only automations send: no address takes it, and so no description of the API shows it; nor does a batch. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamingStepsTest {
    private final JsonMapper json = new JsonMapper();

    static Stream<Class<?>> steps() {
        return Arrays.stream(BillingStep.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_line_of_a_batch_cannot_name_it(Class<?> step) {
        var line = json.createObjectNode().put("command", step.getSimpleName()).put("id", "x");
        line.putObject("body");
        assertThatThrownBy(() -> BatchLine.of(line, new CommandCatalogue()))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refused -> assertThat(refused.rejection().violations())
                                .anySatisfy(fault -> assertThat(fault.field()).isEqualTo("/command")));
    }

    @Test
    void no_endpoint_takes_it() {
        assertThat(bodies())
                .isNotEmpty()
                .noneMatch(BillingStep.class::isAssignableFrom)
                .allSatisfy(type -> assertThat(new CommandCatalogue().find(type.getSimpleName()))
                        .isPresent());
    }

    private static List<Class<?>> bodies() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("cis.command").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .flatMap(NamingStepsTest::parameters)
                .filter(parameter -> parameter.hasParameterAnnotation(CommandBody.class))
                .<Class<?>>map(CommandBodyResolver::typeOf)
                .toList();
    }

    private static Stream<MethodParameter> parameters(Method method) {
        return IntStream.range(0, method.getParameterCount()).mapToObj(index -> new MethodParameter(method, index));
    }
}
