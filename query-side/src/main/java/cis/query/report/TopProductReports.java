package cis.query.report;

import cis.api.report.query.FindTopProducts;
import cis.api.report.query.ProductRanking;
import cis.api.report.query.TopProduct;
import cis.api.report.query.TopProducts;
import cis.query.money.Amounts;
import cis.query.report.Products.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ranks products, each currency for itself. */
final class TopProductReports {

    private TopProductReports() {}

    static TopProducts of(FindTopProducts asked, Products products) {
        List<Sum> sorted = products.all().stream().sorted(order(asked.by())).toList();
        List<TopProduct> rows = new ArrayList<>();
        String currency = "";
        int rank = 0;
        for (Sum one : sorted) {
            rank = one.currency().equals(currency) ? rank + 1 : 1;
            currency = one.currency();
            if (rank <= asked.limit()) {
                rows.add(row(rank, currency, one.tally()));
            }
        }
        return new TopProducts(
                asked.by(),
                MonthCriteria.firstDay(asked.from()),
                MonthCriteria.lastDay(asked.to()),
                sorted.size(),
                rows);
    }

    private static Comparator<Sum> order(ProductRanking by) {
        return Comparator.comparing(Sum::currency)
                .thenComparing(one -> value(by, one.tally()), Comparator.reverseOrder())
                .thenComparing(one -> one.tally().key())
                .thenComparing(one -> one.tally().sku() == null);
    }

    private static BigDecimal value(ProductRanking by, ProductTally tally) {
        return switch (by) {
            case QUANTITY -> tally.quantity();
            case NET -> tally.gross().subtract(tally.returned());
            case PURCHASES -> BigDecimal.valueOf(tally.purchases());
        };
    }

    private static TopProduct row(int rank, String currency, ProductTally tally) {
        return new TopProduct(
                rank,
                tally.sku(),
                tally.description(),
                currency,
                tally.purchases(),
                Amounts.shown(tally.quantity()),
                Amounts.shown(tally.returnedQuantity()),
                Amounts.money(tally.gross(), currency),
                Amounts.money(tally.returned(), currency),
                Amounts.money(tally.gross().subtract(tally.returned()), currency));
    }
}
