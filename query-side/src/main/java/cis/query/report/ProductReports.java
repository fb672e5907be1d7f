package cis.query.report;

import cis.api.report.query.FindSalesReport;
import cis.api.report.query.SalesReport;
import cis.api.report.query.SalesRow;
import cis.query.money.Amounts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds buckets up to a report by product. */
final class ProductReports {

    private ProductReports() {}

    /** A product is called what it was called in the latest month; of several names there, the first by alphabet. */
    static SalesReport of(FindSalesReport asked, List<ProductSalesDocument> documents) {
        List<ProductSalesDocument> latestFirst = documents.stream()
                .sorted(Comparator.comparing(ProductSalesDocument::month).reversed())
                .toList();
        Map<Product, Named> products = new HashMap<>();
        for (ProductSalesDocument document : latestFirst) {
            for (String text : document.products().all()) {
                ProductTally tally = ProductTally.parse(text);
                products.merge(
                        new Product(tally.sku(), tally.key(), document.currency()),
                        new Named(document.month(), tally),
                        Named::plus);
            }
        }
        List<SalesRow> rows = products.entrySet().stream()
                .filter(one -> !one.getValue().tally().isNothing())
                .map(one -> row(one.getKey(), one.getValue().tally()))
                .sorted(SalesReports.GREATEST_FIRST)
                .toList();
        return new SalesReport(asked.by(), asked.from(), asked.to(), rows, SalesReports.totals(rows));
    }

    private static SalesRow row(Product product, ProductTally tally) {
        String currency = product.currency();
        return new SalesRow(
                product.key(),
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

    private record Product(@Nullable String sku, String key, String currency) {}

    private record Named(String month, ProductTally tally) {

        private Named plus(Named other) {
            boolean otherIsFirst =
                    month.equals(other.month) && other.tally.description().compareTo(tally.description()) < 0;
            return otherIsFirst ? new Named(month, other.tally.plus(tally)) : new Named(month, tally.plus(other.tally));
        }
    }
}
