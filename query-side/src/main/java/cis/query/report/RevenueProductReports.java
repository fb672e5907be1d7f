package cis.query.report;

import cis.api.report.query.FindRevenueReport;
import cis.api.report.query.RevenueReport;
import cis.api.report.query.RevenueRow;
import cis.api.report.query.RevenueSum;
import cis.query.money.Amounts;
import java.util.Comparator;
import java.util.List;

/** Adds buckets up to a report of revenue by product. */
final class RevenueProductReports {

    private static final Comparator<RevenueRow> GREATEST_FIRST = Comparator.comparing(RevenueRow::currency)
            .thenComparing(row -> row.revenue().net().amount(), Comparator.reverseOrder())
            .thenComparing(RevenueRow::key);

    private RevenueProductReports() {}

    static RevenueReport of(FindRevenueReport asked, List<RevenueProductDocument> documents) {
        Products products = new Products();
        documents.forEach(document -> products.add(document.month(), document.currency(), document.products()));
        List<RevenueRow> rows = products.all().stream()
                .map(one -> row(one.currency(), one.tally()))
                .sorted(GREATEST_FIRST)
                .toList();
        return RevenueSums.report(asked, rows);
    }

    private static RevenueRow row(String currency, ProductTally tally) {
        RevenueSum invoiced = RevenueSums.withoutTax(tally.gross(), currency);
        RevenueSum credited = RevenueSums.withoutTax(tally.returned(), currency);
        return new RevenueRow(
                tally.key(),
                tally.description(),
                null,
                null,
                currency,
                null,
                null,
                Amounts.shown(tally.quantity()),
                Amounts.shown(tally.returnedQuantity()),
                invoiced,
                credited,
                RevenueSums.difference(invoiced, credited));
    }
}
