package cis.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTest {

    private static final Path OPERATIONS = Path.of("..", "docs", "operations.md");
    private static final String METADATA = "META-INF/additional-spring-configuration-metadata.json";

    @Test
    void every_setting_stands_in_the_operations_page_with_its_default() throws IOException {
        String page = Files.readString(OPERATIONS);
        assertThat(settings())
                .containsKeys("cis.data", "cis.commands.timeout")
                .allSatisfy((name, value) -> assertThat(page)
                        .contains("| `" + name + "` | " + (value.isEmpty() ? "" : "`" + value + "` ") + "|"));
    }

    @Test
    void what_editors_are_told_of_settings_is_true() throws IOException {
        Map<String, String> told = new TreeMap<>();
        for (URL resource : Collections.list(getClass().getClassLoader().getResources(METADATA))) {
            try (InputStream content = resource.openStream()) {
                for (JsonNode property : new JsonMapper().readTree(content).get("properties")) {
                    told.put(
                            property.get("name").stringValue(),
                            property.path("defaultValue").asString(""));
                }
            }
        }
        assertThat(told).containsAllEntriesOf(settings());
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cis").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                        .forEach(type -> collect(type.reflect(), settings));
        return settings;
    }

    private static void collect(Class<?> type, Map<String, String> settings) {
        String prefix = Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                .value();
        collect(prefix, type, settings);
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> settings) {
        var parameters = type.getDeclaredConstructors()[0].getParameters();
        for (var parameter : parameters) {
            String name = parameter.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            DefaultValue value = parameter.getAnnotation(DefaultValue.class);
            if (parameter.getType().isRecord()) {
                collect(prefix + "." + name, parameter.getType(), settings);
            } else {
                settings.put(prefix + "." + name, value == null ? "" : String.join(",", value.value()));
            }
        }
    }
}
