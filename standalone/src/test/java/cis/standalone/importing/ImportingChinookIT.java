package cis.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.ReceivableOpened;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import cis.standalone.proof.RunningCis;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invoices of another system become issued invoices here, once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportingChinookIT {

    private static final String WHOLE = "shared/data/chinook/csv/InvoiceLine.csv";
    private static final Path EXCERPT = Path.of("src/test/resources/chinook/InvoiceLine.csv");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_excerpt_becomes_issued_invoices_and_a_second_import_changes_nothing()
            throws IOException, InterruptedException {
        becomesIssuedInvoices(EXCERPT, 50, 10, 10, "49.50");
    }

    @Test
    void the_whole_file_becomes_issued_invoices_with_the_known_total() throws IOException, InterruptedException {
        Optional<Path> whole = besideTheRepository();
        assumeThat(whole)
                .as("the whole file beside the repository, in " + WHOLE)
                .isPresent();
        becomesIssuedInvoices(whole.orElseThrow(), 2_240, 59, 412, "2328.60");
    }

    private void becomesIssuedInvoices(Path file, long rows, long customers, int invoices, String total)
            throws IOException, InterruptedException {
        try (RunningCis cis = RunningCis.start(
                directory.resolve("data"),
                "--cis.seller.name=Chinook Corporation",
                "--cis.seller.tax-id=US-00-0000000",
                "--cis.seller.address.line1=1 Main Street",
                "--cis.seller.address.city=Calgary",
                "--cis.seller.address.postal-code=T2P 2T3",
                "--cis.seller.address.country=CA")) {
            ImportSummary first = run(cis, file);

            assertThat(first.rows()).isEqualTo(rows);
            assertThat(first.refused()).isEmpty();
            assertThat(first.rejectedRows()).isZero();
            assertThat(first.commands())
                    .containsEntry("RegisterCustomer", customers)
                    .containsEntry("DraftInvoice", (long) invoices)
                    .containsEntry("FinaliseInvoice", (long) invoices);
            assertThat(first.created()).isEqualTo(customers + 2L * invoices);
            assertThat(first.invoiced().get("USD")).isEqualByComparingTo(total);

            await().atMost(LIMIT)
                    .untilAsserted(() ->
                            assertThat(payloads(cis, ReceivableOpened.class)).hasSize(invoices));
            List<InvoiceIssued> issued = payloads(cis, InvoiceIssued.class);
            assertThat(issued.stream()
                            .map(invoice -> invoice.totals().total())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo(new BigDecimal(total));
            assertThat(new TreeSet<>(issued.stream().map(InvoiceIssued::number).toList()))
                    .hasSize(invoices);

            long head = settledHead(cis);
            ImportSummary second = run(cis, file);

            assertThat(second.refused()).isEmpty();
            assertThat(second.created()).isZero();
            assertThat(second.alreadyThere() + second.unchanged()).isEqualTo(customers + 2L * invoices);
            assertThat(settledHead(cis)).isEqualTo(head);
        }
    }

    private ImportSummary run(RunningCis cis, Path file) throws IOException {
        ImportSummary summary = new ImportSummary();
        TableImport table = new TableImport(
                file, Shop.shipped("chinook"), directory.resolve("rejects.csv"), Long.MAX_VALUE, ImportProgress.none());
        try (BatchServer server = new BatchServer(cis.address(), "main", "import", Thread::sleep)) {
            table.run(server, summary);
        }
        return summary;
    }

    /** Where the log ends once nothing follows from anything any longer. */
    private static long settledHead(RunningCis cis) {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(cis.api()
                                .get("/actuator/health")
                                .body()
                                .at("/components/automations/details/behind")
                                .asLong(-1))
                        .isZero());
        return cis.bean(EventLog.class).head();
    }

    private static <T> List<T> payloads(RunningCis cis, Class<T> type) {
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
                .map(directory -> directory.resolve(WHOLE))
                .filter(Files::exists)
                .findFirst();
    }
}
