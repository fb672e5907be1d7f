package cis.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OnlineRetailTest {

    private static final String WHOLE = "shared/data/online-retail/online_retail.csv.gz";
    private static final Path SAMPLE = Path.of("src/test/resources/online-retail-sample.csv");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_sample_gives_customers_purchases_and_returns() throws IOException {
        ImportSummary summary = new ImportSummary();

        List<String> first = table(SAMPLE).dryRun(summary, 1);

        assertThat(first)
                .containsExactly("{\"command\":\"RegisterCustomer\",\"body\":{\"party\":\"PERSON\","
                        + "\"address\":{\"country\":\"GB\"},\"source\":\"online-retail\",\"externalId\":\"17850\"}}");
        assertThat(summary.commands())
                .containsEntry("RegisterCustomer", 11L)
                .containsEntry("RecordPurchase", 10L)
                .containsEntry("RecordReturn", 2L);
        assertThat(summary.net().get("GBP")).isEqualByComparingTo("5205.44");
        assertThat(summary.rejected()).containsOnlyKeys("no-customer").containsValue(3L);
    }

    @Test
    void a_customer_keeps_its_first_country_and_each_purchase_has_its_own() throws IOException {
        List<String> commands = table(SAMPLE).dryRun(new ImportSummary(), 100);

        List<String> of12431 = commands.stream()
                .filter(command -> command.contains("\"12431\""))
                .map(command -> command.replaceFirst(",\"lines\".*", ""))
                .toList();
        assertThat(of12431).hasSize(3);
        assertThat(of12431.get(0)).contains("\"address\":{\"country\":\"AU\"}");
        assertThat(of12431.get(1)).contains("\"country\":\"AU\"").contains("\"externalId\":\"536389\"");
        assertThat(of12431.get(2)).contains("\"country\":\"BE\"").contains("\"externalId\":\"544193\"");
    }

    @Test
    void the_whole_file_gives_the_known_numbers() throws IOException {
        Optional<Path> whole = besideTheRepository();
        assumeTrue(whole.isPresent(), "the whole file is not beside the repository, in " + WHOLE);
        ImportSummary summary = new ImportSummary();

        table(whole.orElseThrow()).dryRun(summary, 0);

        assertThat(summary.rows()).isEqualTo(541_909);
        assertThat(summary.commands())
                .containsEntry("RegisterCustomer", 4_372L)
                .containsEntry("RecordPurchase", 18_536L)
                .containsEntry("RecordReturn", 3_654L);
        assertThat(summary.rejected()).containsOnlyKeys("no-customer").containsValue(135_080L);
        assertThat(summary.net().get("GBP")).isEqualByComparingTo("8300065.814");
    }

    private static Optional<Path> besideTheRepository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(directory -> directory.resolve(WHOLE))
                .filter(Files::exists)
                .findFirst();
    }

    private TableImport table(Path file) throws IOException {
        return new TableImport(
                file,
                Shop.shipped("online-retail"),
                directory.resolve("rejects.csv"),
                Long.MAX_VALUE,
                ImportProgress.none());
    }
}
