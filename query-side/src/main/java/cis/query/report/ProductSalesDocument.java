package cis.query.report;

import cis.api.sales.SaleLine;
import cis.query.sales.SalesDelta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bucket's sales of one month in one currency, for a part of the products.
 *
 * @param page which part: products are spread over {@value #PAGES}
 * @param products sorted, so that one of them is found without a look at all
 */
record ProductSalesDocument(String client, String month, String currency, int page, ProductTexts products) {

    static final int PAGES = 16;

    static int pageOf(SaleLine line) {
        return ProductTexts.page(line.sku(), line.description(), PAGES);
    }

    /** Null where nothing is left. */
    @Nullable
    ProductSalesDocument plus(SalesDelta delta) {
        List<ProductTally> changes = new ArrayList<>();
        for (SaleLine line : delta.lines()) {
            if (pageOf(line) == page) {
                add(changes, tally(delta, line));
            }
        }
        long mark = PurchaseMarks.of(delta.sale());
        ProductTexts after = products.plus(
                changes,
                delta.isPurchase() && delta.count() > 0,
                product -> delta.isPurchase() ? product.in(mark, delta.count() > 0) : product);
        return after.all().isEmpty() ? null : new ProductSalesDocument(client, month, currency, page, after);
    }

    /** Lines of one product are one change: its purchase counts once. */
    private static void add(List<ProductTally> changes, ProductTally change) {
        for (int i = 0; i < changes.size(); i++) {
            ProductTally other = changes.get(i);
            if (other.isSameProduct(change)) {
                changes.set(i, other.plus(change).called(change.description()));
                return;
            }
        }
        changes.add(change);
    }

    /** What is taken back says nothing about how the product is called. */
    private static ProductTally tally(SalesDelta delta, SaleLine line) {
        return delta.isPurchase()
                ? ProductTally.sold(line.sku(), line.description(), delta.quantity(line), delta.amount(line))
                : ProductTally.takenBack(line.sku(), line.description(), delta.quantity(line), delta.amount(line));
    }
}
