package cis.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cis.api.DomainEvent;
import cis.api.care.event.ComplaintAcknowledged;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.InvestigatorAssigned;
import cis.api.care.event.ResolutionProposed;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import cis.standalone.proof.RunningCis;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Complaints of another system come in with the course that they had there, once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportingComplaintsIT {

    private static final String WHOLE = "shared/data/cfpb/cfpb_complaints_sample.csv";
    private static final Path EXCERPT = Path.of("src/main/resources/demo/complaints.csv");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_excerpt_comes_in_with_its_course_and_a_second_import_changes_nothing()
            throws IOException, InterruptedException {
        comesIn(EXCERPT);
    }

    @Test
    void the_whole_file_comes_in_with_its_course() throws IOException, InterruptedException {
        Optional<Path> whole = besideTheRepository();
        assumeThat(whole)
                .as("the whole file beside the repository, in " + WHOLE)
                .isPresent();
        comesIn(whole.orElseThrow());
    }

    private void comesIn(Path file) throws IOException, InterruptedException {
        List<NamedCsvRecord> rows = rows(file);
        Map<String, Long> answered = count(
                rows.stream().filter(row -> closed(row)).toList(), row -> row.getField("Company response to consumer"));
        try (RunningCis cis = RunningCis.start(directory.resolve("data"))) {
            ImportSummary first = run(cis, file);

            assertThat(first.refused()).isEmpty();
            assertThat(first.rejectedRows()).isZero();
            assertThat(first.rows()).isEqualTo(rows.size());
            List<ComplaintFiled> filed = payloads(cis, ComplaintFiled.class);
            assertThat(count(filed, complaint -> Objects.requireNonNull(complaint.product())))
                    .isEqualTo(count(rows, row -> row.getField("Product")));
            assertThat(count(
                            filed,
                            complaint -> Objects.requireNonNull(complaint.receivedOn())
                                    .text()))
                    .isEqualTo(count(rows, row -> row.getField("Date received")));
            assertThat(count(
                            payloads(cis, ComplaintAcknowledged.class),
                            step -> Objects.requireNonNull(step.occurredOn()).text()))
                    .isEqualTo(count(rows, row -> row.getField("Date sent to company")));
            assertThat(count(payloads(cis, InvestigatorAssigned.class), step -> Objects.requireNonNull(step.team())))
                    .isEqualTo(count(rows, row -> row.getField("Company")));
            List<ResolutionProposed> responses = payloads(cis, ResolutionProposed.class);
            assertThat(count(responses, step -> Objects.requireNonNull(step.response())))
                    .isEqualTo(answered);
            assertThat(responses.stream().filter(step -> !step.timely()).count())
                    .isEqualTo(rows.stream()
                            .filter(row -> closed(row)
                                    && row.getField("Timely response?").equals("No"))
                            .count());

            cis.awaitReadModels();
            assertThat(report(cis, "product", "filed")).isEqualTo(count(rows, row -> row.getField("Product")));
            assertThat(report(cis, "category", "filed")).isEqualTo(count(rows, row -> row.getField("Issue")));
            assertThat(report(cis, "response", "answered")).isEqualTo(answered);

            long position = cis.bean(EventLog.class).head();
            ImportSummary second = run(cis, file);

            assertThat(second.refused()).isEmpty();
            assertThat(second.created()).isZero();
            assertThat(cis.bean(EventLog.class).head()).isEqualTo(position);
        }
    }

    private static boolean closed(NamedCsvRecord row) {
        return row.getField("Company response to consumer").startsWith("Closed");
    }

    private ImportSummary run(RunningCis cis, Path file) throws IOException {
        ImportSummary summary = new ImportSummary();
        try (BatchServer server = new BatchServer(cis.address(), "main", "import", Thread::sleep)) {
            new TableImport(
                            file,
                            Shop.shipped("cfpb"),
                            directory.resolve("rejects.csv"),
                            Long.MAX_VALUE,
                            ImportProgress.none())
                    .run(server, summary);
        }
        return summary;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static Map<String, Long> report(RunningCis cis, String by, String figure) {
        Map<String, Long> figures = new TreeMap<>();
        for (JsonNode row :
                cis.api().get("/api/v1/reports/complaints?by=" + by).body().path("rows")) {
            figures.put(row.path("key").asString(), row.path(figure).asLong());
        }
        return figures;
    }

    private static <T> Map<String, Long> count(List<T> items, Function<T, String> by) {
        return items.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private static <T extends DomainEvent> List<T> payloads(RunningCis cis, Class<T> type) {
        List<RecordedEvent> events = new ArrayList<>();
        cis.bean(EventLog.class).scan(0, events::add);
        return events.stream()
                .map(RecordedEvent::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Optional<Path> besideTheRepository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(parent -> parent.resolve(WHOLE))
                .filter(Files::exists)
                .findFirst();
    }
}
