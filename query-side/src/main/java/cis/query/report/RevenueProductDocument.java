package cis.query.report;

import java.util.List;

/**
 * What was issued to a bucket of customers in one month and currency, for a part of the products.
 *
 * @param page which part: products are spread over {@value #PAGES}
 * @param products where gross stands for what was invoiced and returned for what was credited, both without tax
 */
record RevenueProductDocument(String client, String month, String currency, int page, ProductTexts products) {

    static final int PAGES = 16;

    static int pageOf(ProductTally product) {
        return ProductTexts.page(product.sku(), product.description(), PAGES);
    }

    RevenueProductDocument plus(RevenueChange change) {
        List<ProductTally> mine = change.products().stream()
                .filter(product -> pageOf(product) == page)
                .toList();
        return new RevenueProductDocument(client, month, currency, page, products.plus(mine, !change.credited()));
    }
}
