package cis.standalone.importing;

import static cis.standalone.importing.Shop.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportingTablesTest {

    private static final int PER_REQUEST = 7;

    @TempDir
    private Path directory = Path.of("");

    private final List<Duration> pauses = new ArrayList<>();
    private FakeBatchServer server = newServer();

    private static FakeBatchServer newServer() {
        try {
            return new FakeBatchServer();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void writeOrdersOfTwentyCustomers() throws IOException {
        StringBuilder rows = new StringBuilder(Shop.HEADER);
        for (int order = 0; order < 200; order++) {
            rows.append(row("o" + order, "c" + order % 20, "tea", 1))
                    .append(row("o" + order, "c" + order % 20, "jam", 2));
        }
        Files.writeString(file(), rows);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everything_is_created_and_a_second_run_changes_nothing() {
        ImportSummary first = run();
        ImportSummary second = run();

        assertThat(first.created()).isEqualTo(220);
        assertThat(first.net()).hasEntrySatisfying("EUR", net -> assertThat(net).isEqualByComparingTo("900.00"));
        assertThat(second.created()).isZero();
        assertThat(second.alreadyThere()).isEqualTo(220);
        assertThat(second.refused()).isEmpty();
    }

    @Test
    void every_customer_is_known_before_anything_is_recorded_of_it() {
        assertThat(run().refused()).isEmpty();
        assertThat(server.requests.get()).isGreaterThan(220 / PER_REQUEST);
    }

    @Test
    void a_stopped_import_goes_on_when_it_is_started_again() {
        server.failAfterRequests.set(9);
        ImportSummary stopped = new ImportSummary();
        assertThatThrownBy(() -> run(stopped))
                .isInstanceOf(ImportFailed.class)
                .hasMessageContaining("stopped taking commands (it answered 503)");
        int stored = server.size();
        server.failAfterRequests.set(Integer.MAX_VALUE);

        ImportSummary again = run();

        assertThat(stored).isBetween(1, 219);
        assertThat(again.alreadyThere()).isEqualTo(stored);
        assertThat(again.created()).isEqualTo(220 - stored);
    }

    @Test
    void a_request_without_an_answer_is_sent_again() {
        server.answersToCutOff.set(1);
        server.requestsToTurnAway.set(2);

        ImportSummary summary = run();

        assertThat(server.size()).isEqualTo(220);
        assertThat(summary.created() + summary.alreadyThere()).isEqualTo(220);
        assertThat(pauses).isNotEmpty().allMatch(pause -> pause.compareTo(Duration.ofSeconds(30)) <= 0);
    }

    @Test
    void refused_commands_leave_their_rows_in_the_rejects_file() throws IOException {
        run();
        Files.writeString(file(), Shop.HEADER + row("o0", "c0", "coffee", 1) + row("n1", "", "tea", 1));

        ImportSummary summary = run();

        assertThat(summary.refused()).containsOnlyKeys("NATURAL_KEY_TAKEN").containsValue(1L);
        assertThat(summary.rejected()).containsOnlyKeys("no-customer");
        assertThat(Files.readAllLines(rejects()))
                .containsExactly(
                        "row,reason,message,Order,Day,Customer,Country,Article,Pieces,Price",
                        "3,no-customer,the row names no customer,n1,2011-03-01,,GB,tea,1,1.50",
                        "2,NATURAL_KEY_TAKEN,Refused.,o0,2011-03-01,c0,GB,coffee,1,1.50");
    }

    @Test
    void a_compressed_file_is_known_by_its_content() throws IOException {
        byte[] plain = Files.readAllBytes(file());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file()))) {
            out.write(plain);
        }

        assertThat(run().created()).isEqualTo(220);
    }

    @Test
    void a_truncated_file_is_told_and_its_last_document_not_guessed() throws IOException {
        byte[] plain = Files.readAllBytes(file());
        Path whole = directory.resolve("whole.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write(plain);
        }
        byte[] compressed = Files.readAllBytes(whole);
        Files.write(file(), Arrays.copyOf(compressed, compressed.length - 20));

        assertThatThrownBy(this::run)
                .isInstanceOf(ImportFailed.class)
                .hasMessageStartingWith("the file cannot be read after row");
    }

    @Test
    void a_file_in_another_encoding_is_told() throws IOException {
        Files.write(file(), (Shop.HEADER + row("o1", "c1", "thé", 1)).getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(this::run).hasMessageContaining("not in the encoding that the mapping names");
    }

    @Test
    void a_missing_column_is_named_with_the_line_of_the_mapping() throws IOException {
        Files.writeString(file(), "Order,Day\n");

        assertThatThrownBy(this::run)
                .hasMessageContaining("the file has no column ")
                .hasMessageContaining("line ");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
        Files.writeString(file(), "\uFEFF" + Shop.HEADER + row("o1", "c1", "tea", 1));

        assertThat(run().created()).isEqualTo(2);
    }

    @Test
    void nobody_waits_for_a_server_that_is_not_there() {
        URI nobody = server.url();
        server.close();
        try (BatchServer batch = new BatchServer(nobody, "main", "import", pauses::add)) {
            assertThatThrownBy(() -> table().run(batch, new ImportSummary(), PER_REQUEST))
                    .hasMessage("CIS does not answer at " + nobody + "; start it with ./cis start");
        }
        assertThat(pauses).isEmpty();
    }

    private ImportSummary run() {
        return run(new ImportSummary());
    }

    private ImportSummary run(ImportSummary summary) {
        try (BatchServer batch = new BatchServer(server.url(), "main", "import", this::pause)) {
            table().run(batch, summary, PER_REQUEST);
        }
        return summary;
    }

    private synchronized void pause(Duration duration) {
        pauses.add(duration);
    }

    private TableImport table() {
        return new TableImport(file(), Shop.mapping(3), rejects(), Long.MAX_VALUE, ImportProgress.none());
    }

    private Path file() {
        return directory.resolve("shop.csv");
    }

    private Path rejects() {
        return directory.resolve("rejects.csv");
    }
}
