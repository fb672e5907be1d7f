package cis.query.report.buyers;

import static cis.query.story.People.customer;
import static cis.query.story.Shopping.bought;
import static cis.query.story.Shopping.details;
import static cis.query.story.Shopping.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cis.api.report.query.CohortMeasure;
import cis.api.report.query.FindCohorts;
import cis.query.story.Story;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OnlineRetailCohortTest {

    private static final String WHOLE = "shared/data/online-retail/online_retail.csv.gz";
    private static final YearMonth DECEMBER = YearMonth.of(2010, 12);

    @Test
    void of_885_customers_who_first_bought_in_december_2010_these_bought_in_the_months_after() throws IOException {
        Optional<Path> whole = besideTheRepository();
        assumeTrue(whole.isPresent(), "the whole file is not beside the repository, in " + WHOLE);
        Cohorts cohorts = new Cohorts(new FindCohorts("main", CohortMeasure.CUSTOMERS, DECEMBER, DECEMBER));
        Folded.buyers(purchasesOf(whole.orElseThrow())).forEach(cohorts::add);
        assertThat(cohorts.report().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.buyers())
                        .containsExactly(885L, 324L, 286L, 340L, 321L, 352L, 321L, 309L, 313L, 350L, 331L, 445L, 235L));
    }

    /** Of a row only the ends are read; what stands between them may hold commas. */
    private static Story purchasesOf(Path file) throws IOException {
        Story story = new Story();
        Set<String> invoices = new HashSet<>();
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                List<String> cells = List.of(row.split(",", -1));
                String invoice = cells.getFirst();
                String customer = cells.size() < 8 ? "" : cells.get(cells.size() - 2);
                boolean purchase = !invoice.startsWith("C") && customer.matches("[0-9]+\\.0");
                if (purchase && invoices.add(invoice)) {
                    String day = cells.get(cells.size() - 4).substring(0, "2010-12-01".length());
                    long number = Long.parseLong(customer.substring(0, customer.indexOf('.')));
                    story.happens(bought(
                            customer(number), invoices.size(), details(day, "GBP", null, line(1, "A", "1", "1"))));
                }
            }
        }
        assertThat(invoices).hasSize(18_536);
        return story;
    }

    private static Optional<Path> besideTheRepository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(directory -> directory.resolve(WHOLE))
                .filter(Files::exists)
                .findFirst();
    }
}
