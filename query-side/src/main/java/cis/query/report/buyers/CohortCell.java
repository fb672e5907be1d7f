package cis.query.report.buyers;

import cis.api.Money;
import cis.api.report.query.CohortReport;
import cis.api.report.query.CohortRow;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a cohort did in one month: a line of a table, for a spreadsheet to turn.
 *
 * @param after months since the first purchase
 * @param buyers null by spending
 * @param spending null by customers
 */
record CohortCell(
        String month,
        long customers,
        @Nullable String currency,
        int after,
        @Nullable Long buyers,
        @Nullable Money spending) {

    static List<CohortCell> all(CohortReport report) {
        return report.rows().stream().flatMap(CohortCell::of).toList();
    }

    private static Stream<CohortCell> of(CohortRow row) {
        List<Long> buyers = row.buyers();
        List<Money> spending = row.spending();
        int months = buyers != null ? buyers.size() : spending != null ? spending.size() : 0;
        return IntStream.range(0, months)
                .mapToObj(after -> new CohortCell(
                        row.month(),
                        row.customers(),
                        row.currency(),
                        after,
                        buyers == null ? null : buyers.get(after),
                        spending == null ? null : spending.get(after)));
    }
}
