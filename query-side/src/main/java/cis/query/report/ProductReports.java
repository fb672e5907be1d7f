package cis.query.report;

import cis.api.report.query.FindSalesReport;
import cis.api.report.query.SalesReport;
import cis.api.report.query.SalesRow;
import cis.query.money.Amounts;
import java.util.List;

/** Adds buckets up to a report by product. */
final class ProductReports {

    private ProductReports() {}

    static SalesReport of(FindSalesReport asked, List<ProductSalesDocument> documents) {
        Products products = new Products();
        documents.forEach(document -> products.add(document.month(), document.currency(), document.products()));
        List<SalesRow> rows = products.all().stream()
                .map(one -> row(one.currency(), one.tally()))
                .sorted(SalesReports.GREATEST_FIRST)
                .toList();
        return new SalesReport(asked.by(), asked.from(), asked.to(), rows, SalesReports.totals(rows));
    }

    private static SalesRow row(String currency, ProductTally tally) {
        return new SalesRow(
                tally.key(),
                tally.description(),
                currency,
                null,
                null,
                Amounts.shown(tally.quantity()),
                Amounts.shown(tally.returnedQuantity()),
                Amounts.money(tally.gross(), currency),
                Amounts.money(tally.returned(), currency),
                Amounts.money(tally.gross().subtract(tally.returned()), currency));
    }
}
