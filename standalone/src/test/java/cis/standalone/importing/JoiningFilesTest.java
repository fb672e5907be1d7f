package cis.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.standalone.mapping.Mapping;
import cis.standalone.mapping.MappingInvalid;
import cis.standalone.mapping.MappingReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JoiningFilesTest {

    private static final String MAPPING = """
            source: crm
            join:
              - {file: people.csv, by: Person, key: Id, as: Person}
              - {file: towns.csv, by: Person.Town, key: Code, as: Town}
            customer:
              key: Person
              fields:
                party: {constant: PERSON}
                name.family: Person.Name
                address.city: Town.Name
                address.country: Town.Country
            """;

    @TempDir
    private Path directory = Path.of("");

    private final ImportSummary summary = new ImportSummary();

    @BeforeEach
    void write_files() throws IOException {
        write("rows.csv", "Person\n7\n8\n");
        write("people.csv", "Id,Name,Town\n7,Ada,L\n");
        write("towns.csv", "Code,Name,Country\nL,London,GB\n");
    }

    @Test
    void a_row_has_the_columns_of_the_rows_it_agrees_with() {
        assertThat(dryRun(MAPPING).getFirst())
                .contains("\"family\":\"Ada\"")
                .contains("\"city\":\"London\"")
                .contains("\"externalId\":\"7\"");
    }

    @Test
    void a_row_that_agrees_with_none_has_empty_cells() {
        assertThat(dryRun(MAPPING).get(1))
                .isEqualTo("{\"command\":\"RegisterCustomer\",\"body\":{\"party\":\"PERSON\","
                        + "\"source\":\"crm\",\"externalId\":\"8\"}}");
    }

    @Test
    void a_value_that_is_looked_up_is_there_once() throws IOException {
        write("people.csv", "Id,Name,Town\n7,Ada,L\n7,Eve,L\n");

        assertThatThrownBy(() -> dryRun(MAPPING)).hasMessage("people.csv has the Id of row 3 in an earlier row, too");
    }

    @Test
    void a_column_that_is_in_no_file_is_named_with_the_line_of_the_mapping() {
        assertThatThrownBy(() -> dryRun(MAPPING.replace("Town.Country", "Town.Land")))
                .hasMessage("the file has no column Town.Land, which line 11 of the mapping reads");
    }

    @Test
    void a_file_that_is_not_there_is_named() throws IOException {
        Files.delete(directory.resolve("towns.csv"));

        assertThatThrownBy(() -> dryRun(MAPPING)).hasMessageContaining("towns.csv");
    }

    private List<String> dryRun(String mapping) {
        return new TableImport(
                        directory.resolve("rows.csv"),
                        read(mapping),
                        directory.resolve("rejects.csv"),
                        Long.MAX_VALUE,
                        ImportProgress.none())
                .dryRun(summary, 10);
    }

    private static Mapping read(String mapping) {
        try {
            return MappingReader.read(new StringReader(mapping));
        } catch (MappingInvalid e) {
            throw new AssertionError(e);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
