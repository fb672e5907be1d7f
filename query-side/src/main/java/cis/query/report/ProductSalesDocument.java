package cis.query.report;

import cis.query.sales.SalesDelta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bucket's sales of one month in one currency, for a part of the products.
 *
 * @param page which part: products are spread over {@value #PAGES}
 * @param products in the order of their first sale
 */
record ProductSalesDocument(String client, String month, String currency, int page, ProductTexts products) {

    static final int PAGES = 16;

    static int pageOf(SalesDelta.Line line) {
        String product = line.sku() == null ? line.description() : line.sku();
        return Math.floorMod(product.hashCode(), PAGES);
    }

    /** Null where nothing is left. */
    @Nullable
    ProductSalesDocument plus(SalesDelta delta) {
        List<String> all = new ArrayList<>(products.all());
        for (SalesDelta.Line line : delta.lines()) {
            if (pageOf(line) == page) {
                add(all, delta, line);
            }
        }
        return all.isEmpty()
                ? null
                : new ProductSalesDocument(client, month, currency, page, new ProductTexts(List.copyOf(all)));
    }

    private static void add(List<String> all, SalesDelta delta, SalesDelta.Line line) {
        String prefix = ProductTally.prefix(line);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).startsWith(prefix)) {
                ProductTally sum = ProductTally.parse(all.get(i)).plus(delta, line);
                if (sum.isNothing()) {
                    all.remove(i);
                } else {
                    all.set(i, sum.text());
                }
                return;
            }
        }
        ProductTally sum = ProductTally.nothing(line.sku(), line.description()).plus(delta, line);
        if (!sum.isNothing()) {
            all.add(sum.text());
        }
    }
}
