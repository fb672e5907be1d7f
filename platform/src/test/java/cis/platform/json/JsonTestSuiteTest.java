package cis.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nicolas Seriot's test suite for JSON parsers, a file a line: its name and, in Base64, its content. Those named n_ are
 * to be refused, those named y_ to be read.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonTestSuiteTest {

    private static final Path SUITE = Path.of("src/test/resources/json-test-suite.tsv");

    private final JsonMapper json = JsonRules.http();

    static Stream<String> malformed() throws IOException {
        return files("n_");
    }

    /** Doubled keys are well-formed, but refused here. */
    static Stream<String> wellFormed() throws IOException {
        return files("y_").filter(file -> !file.startsWith("y_object_duplicated_key"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformed_files_are_refused(String file) {
        assertThatThrownBy(() -> json.readValue(content(file), JsonNode.class)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void well_formed_files_are_read(String file) {
        assertThat(json.readValue(content(file), JsonNode.class)).isNotNull();
    }

    private static Stream<String> files(String prefix) throws IOException {
        return Files.readAllLines(SUITE).stream().filter(line -> line.startsWith(prefix));
    }

    private static byte[] content(String file) {
        return Base64.getDecoder().decode(file.substring(file.indexOf('\t') + 1));
    }
}
