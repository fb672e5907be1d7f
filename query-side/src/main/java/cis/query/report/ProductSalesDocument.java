package cis.query.report;

import cis.api.sales.SaleLine;
import cis.query.sales.SalesDelta;
import java.util.ArrayList;
import java.util.Collections;
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
        String product = line.sku() == null ? line.description() : line.sku();
        return Math.floorMod(product.hashCode(), PAGES);
    }

    /** Null where nothing is left. */
    @Nullable
    ProductSalesDocument plus(SalesDelta delta) {
        List<String> all = new ArrayList<>(products.all());
        for (SaleLine line : delta.lines()) {
            if (pageOf(line) == page) {
                add(all, delta, line);
            }
        }
        return all.isEmpty()
                ? null
                : new ProductSalesDocument(
                        client, month, currency, page, new ProductTexts(Collections.unmodifiableList(all)));
    }

    /** A prefix sorts right before its product's text, and is never one itself. */
    private static void add(List<String> all, SalesDelta delta, SaleLine line) {
        String prefix = ProductTally.prefix(line);
        int place = -1 - Collections.binarySearch(all, prefix);
        boolean known = place < all.size() && all.get(place).startsWith(prefix);
        ProductTally before =
                known ? ProductTally.parse(all.get(place)) : ProductTally.nothing(line.sku(), line.description());
        ProductTally sum = before.plus(delta, line);
        if (!known && !sum.isNothing()) {
            all.add(place, sum.text());
        } else if (known && sum.isNothing()) {
            all.remove(place);
        } else if (known) {
            all.set(place, sum.text());
        }
    }
}
