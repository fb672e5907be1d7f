package cis.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.ErrorCode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErrorCatalogueTest {

    private static final Path CATALOGUE = Path.of("..", "docs", "errors.md");
    private static final String WRITE = "cis.documents.write";
    private static final String HOW_TO_WRITE = "docs/errors.md is out of date; write it anew with: mvn test"
            + " -pl standalone -am -Dtest=ErrorCatalogueTest -Dsurefire.failIfNoSpecifiedTests=false -D" + WRITE;

    @Test
    void every_code_stands_in_the_catalogue_as_the_code_says_it() throws IOException {
        String catalogue = catalogue();
        if (System.getProperty(WRITE) != null) {
            Files.writeString(CATALOGUE, catalogue);
        }
        assertThat(CATALOGUE).as(HOW_TO_WRITE).hasContent(catalogue);
    }

    private static String catalogue() {
        return """
                # Errors

                Every refusal is a problem (RFC 9457) with a stable `code`; its `type` is `/problems/<code>`, and resolves. Generated
                from the enums of shared-api: change the enums, not this page.
                """ + enums().stream().map(ErrorCatalogueTest::section).collect(Collectors.joining());
    }

    private static List<JavaClass> enums() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cis.api").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .toList();
    }

    private static String section(JavaClass codes) {
        String context = codes.getSimpleName().replace("Error", "");
        return "\n## " + context + "\n\n| code | status | when, and what to do |\n|---|---|---|\n"
                + Arrays.stream(codes.reflect().getEnumConstants())
                        .map(code -> row((ErrorCode) code))
                        .collect(Collectors.joining());
    }

    private static String row(ErrorCode code) {
        return "| `%s` | %d | %s |\n"
                .formatted(code.name(), code.category().status(), code.meaning().replace("|", "\\|"));
    }
}
