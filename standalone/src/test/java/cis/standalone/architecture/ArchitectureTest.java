package cis.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cis");

    private static final JavaClasses VIOLATIONS = new ClassFileImporter()
            .importPackages("cis.api", "cis.platform.violation", "cis.query.violation", "cis.command.violation");

    static Stream<Arguments> rules() {
        return Stream.of(ArchitectureRules.class, AutomationRules.class, MessageRules.class)
                .flatMap(rules -> Arrays.stream(rules.getDeclaredFields()))
                .filter(field -> field.getType() == ArchRule.class)
                .map(field ->
                        Arguments.of(field.getName().toLowerCase(Locale.ROOT).replace('_', ' '), valueOf(field)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String name, ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void catches_a_prepared_violation(String name, ArchRule rule) {
        assertThatThrownBy(() -> rule.check(VIOLATIONS)).as(name).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_package_lives_in_exactly_one_module() {
        PRODUCT.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName, Collectors.mapping(ArchitectureTest::module, Collectors.toSet())))
                .forEach((name, modules) -> assertThat(modules).as(name).hasSize(1));
    }

    @Test
    void every_module_is_looked_at() {
        Set<String> modules = PRODUCT.stream().map(ArchitectureTest::module).collect(Collectors.toSet());
        assertThat(modules).hasSizeGreaterThanOrEqualTo(5);
    }

    private static String module(JavaClass type) {
        String source = type.getSource().orElseThrow().getUri().toString();
        return source.substring(0, source.lastIndexOf("/cis/"));
    }

    private static ArchRule valueOf(Field rule) {
        try {
            return (ArchRule) rule.get(null);
        } catch (IllegalAccessException e) {
            throw new LinkageError(rule.getName(), e);
        }
    }
}
