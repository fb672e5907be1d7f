package cis.standalone.importing;

import static cis.standalone.importing.Shop.row;
import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupingRowsTest {

    @TempDir
    private Path directory = Path.of("");

    private final List<String> commands = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    @Test
    void a_customer_comes_before_its_first_document_and_only_once() throws IOException {
        map(row("1", "ann", "tea", 2) + row("2", "ann", "milk", 1));

        assertThat(commands).containsExactly("RegisterCustomer ann", "RecordPurchase 1 3.00", "RecordPurchase 2 1.50");
    }

    @Test
    void the_rows_of_a_document_become_its_lines() throws IOException {
        map(row("1", "ann", "tea", 2) + row("1", "ann", "milk", 1));

        assertThat(commands).containsExactly("RegisterCustomer ann", "RecordPurchase 1 4.50");
    }

    @Test
    void a_return_has_positive_quantities() throws IOException {
        map(row("R1", "ann", "tea", -2));

        assertThat(commands).containsExactly("RegisterCustomer ann", "RecordReturn R1 3.00");
    }

    @Test
    void a_document_may_be_interrupted_by_as_many_rows_as_the_window_has() throws IOException {
        String apart = row("1", "ann", "tea", 2) + row("2", "ann", "x", 1) + row("3", "ann", "x", 1);
        map(apart + row("1", "ann", "milk", 1));

        assertThat(commands).contains("RecordPurchase 1 4.50").hasSize(4);
    }

    @Test
    void a_document_interrupted_by_more_rows_falls_apart() throws IOException {
        String apart = row("1", "ann", "tea", 2) + row("2", "ann", "x", 1) + row("3", "ann", "x", 1);
        map(apart + row("4", "ann", "x", 1) + row("1", "ann", "milk", 1));

        assertThat(commands).contains("RecordPurchase 1 3.00", "RecordPurchase 1 1.50");
    }

    @Test
    void one_bad_row_takes_its_document_with_it() throws IOException {
        map(row("1", "ann", "tea", 2)
                + row("1", "ann", "milk", 0)
                + row("1", "ann", "salt", 1)
                + row("2", "ann", "x", 1));

        assertThat(commands).containsExactly("RegisterCustomer ann", "RecordPurchase 2 1.50");
        assertThat(rejected).containsExactly("3 quantity-not-positive", "2 document-rejected", "4 document-rejected");
    }

    @Test
    void a_first_row_that_cannot_be_read_takes_its_document_with_it() throws IOException {
        map("1,2011-03-01,ann,GB,tea,2\n" + row("1", "ann", "milk", 1));

        assertThat(commands).containsExactly("RegisterCustomer ann");
        assertThat(rejected).containsExactly("2 ragged-row", "3 document-rejected");
    }

    @Test
    void a_document_has_one_customer() throws IOException {
        map(row("1", "ann", "tea", 2) + row("1", "bob", "milk", 1));

        assertThat(commands).containsExactly("RegisterCustomer ann", "RegisterCustomer bob");
        assertThat(rejected).containsExactly("3 two-customers", "2 document-rejected");
    }

    @Test
    void a_document_has_a_thousand_lines_and_no_more() throws IOException {
        map(row("1", "ann", "tea", 1).repeat(1_000));
        map(row("2", "ann", "tea", 1).repeat(1_001));

        assertThat(commands)
                .containsExactly("RegisterCustomer ann", "RecordPurchase 1 1500.00", "RegisterCustomer ann");
        assertThat(rejected).hasSize(1_001).startsWith("1002 too-many-lines");
    }

    @Test
    void skipped_rows_are_rejected_with_the_mappings_reason() throws IOException {
        map(row("1", "", "tea", 2));

        assertThat(commands).isEmpty();
        assertThat(rejected).containsExactly("2 no-customer");
    }

    @Test
    void with_a_limit_the_documents_that_have_begun_are_completed() throws IOException {
        String rows = row("1", "ann", "tea", 2) + row("2", "bob", "x", 1) + row("1", "ann", "milk", 1);
        map(rows, Shop.mapping(2), 1);

        assertThat(commands).containsExactly("RegisterCustomer ann", "RecordPurchase 1 4.50");
    }

    private void map(String rows) throws IOException {
        map(rows, Shop.mapping(3), Long.MAX_VALUE);
    }

    private void map(String text, Mapping mapping, long limit) throws IOException {
        Path file = Files.writeString(directory.resolve("shop.csv"), Shop.HEADER + text);
        try (CsvRows rows = new CsvRows(file, mapping)) {
            RowsToCommands mapper = new RowsToCommands(
                    mapping,
                    command -> commands.add(brief(command)),
                    (row, reason, message) -> rejected.add(row.number() + " " + reason));
            new TableImport(file, mapping, directory.resolve("rejects.csv"), limit, ImportProgress.none())
                    .feed(rows, mapper, new ImportSummary());
        }
    }

    private static String brief(MappedCommand command) {
        String id = command.body().path("externalId").asString();
        return command.command() + " " + id + (command.rows().isEmpty() ? "" : " " + command.total());
    }
}
