package cis.command;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Command;
import cis.api.billing.command.BillingCommand;
import cis.api.billing.command.BillingStep;
import cis.api.care.command.CareCommand;
import cis.api.care.command.CareStep;
import cis.api.catalogue.command.CatalogueCommand;
import cis.api.customer.command.CustomerCommand;
import cis.api.operation.command.OperationCommand;
import cis.api.sales.command.SalesCommand;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryCommandHasOneHandlerTest {

    private static final List<Class<?>> HANDLED = handled();

    @ParameterizedTest
    @MethodSource("commands")
    void in_one_aggregate(Class<? extends Command> command) {
        assertThat(HANDLED).filteredOn(command::equals).hasSize(1);
    }

    static Stream<Class<?>> commands() {
        return Stream.of(
                        CustomerCommand.class,
                        SalesCommand.class,
                        BillingCommand.class,
                        BillingStep.class,
                        CareCommand.class,
                        CareStep.class,
                        CatalogueCommand.class,
                        OperationCommand.class)
                .flatMap(page -> Arrays.stream(page.getPermittedSubclasses()));
    }

    private static List<Class<?>> handled() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        scanner.addExcludeFilter(
                (type, others) -> String.valueOf(type.getResource()).contains("test-classes"));
        return scanner.findCandidateComponents("cis.command").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(aggregate -> Arrays.stream(aggregate.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .<Class<?>>map(EveryCommandHasOneHandlerTest::command)
                .toList();
    }

    private static Class<?> command(Method handler) {
        return handler.getParameterTypes()[0];
    }
}
