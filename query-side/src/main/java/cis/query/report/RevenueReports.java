package cis.query.report;

import cis.api.billing.TaxCategory;
import cis.api.report.query.FindRevenueReport;
import cis.api.report.query.RevenueGrouping;
import cis.api.report.query.RevenueReport;
import cis.api.report.query.RevenueRow;
import cis.api.report.query.RevenueSum;
import cis.query.report.RevenueDocument.TaxTally;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds buckets up to a report by month or by tax. */
final class RevenueReports {

    private static final Comparator<Group> ORDER = Comparator.comparing(Group::month)
            .thenComparing(Group::category, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Group::rate)
            .thenComparing(Group::currency);

    private RevenueReports() {}

    static RevenueReport of(FindRevenueReport asked, List<RevenueDocument> documents) {
        Map<Group, RevenueTally> groups = new TreeMap<>(ORDER);
        for (RevenueDocument document : documents) {
            if (asked.by() == RevenueGrouping.MONTH) {
                groups.merge(
                        new Group(document.month(), null, BigDecimal.ZERO, document.currency()),
                        document.sums(),
                        RevenueTally::plus);
            } else {
                for (TaxTally tax : document.taxes()) {
                    groups.merge(
                            new Group("", tax.category(), tax.rate(), document.currency()),
                            tax.sums(),
                            RevenueTally::plus);
                }
            }
        }
        List<RevenueRow> rows = groups.entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue()))
                .toList();
        return RevenueSums.report(asked, rows);
    }

    private static RevenueRow row(Group group, RevenueTally tally) {
        TaxCategory category = group.category();
        RevenueSum invoiced = RevenueSums.sum(tally.net(), tally.tax(), group.currency());
        RevenueSum credited = RevenueSums.sum(tally.creditedNet(), tally.creditedTax(), group.currency());
        boolean byMonth = category == null;
        return new RevenueRow(
                byMonth ? group.month() : category + " " + group.rate().toPlainString(),
                null,
                category,
                byMonth ? null : group.rate(),
                group.currency(),
                byMonth ? tally.invoices() : null,
                byMonth ? tally.creditNotes() : null,
                null,
                null,
                invoiced,
                credited,
                RevenueSums.difference(invoiced, credited));
    }

    /** A month, or a category and rate. */
    private record Group(String month, @Nullable TaxCategory category, BigDecimal rate, String currency) {}
}
