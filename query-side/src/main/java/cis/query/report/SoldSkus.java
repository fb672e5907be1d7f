package cis.query.report;

import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.paging.Page;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which skus were bought, summed from the sales by product. */
@Component
public class SoldSkus {

    private final ReadModel<ProductSalesDocument> sales;

    SoldSkus(ReadModels readModels, ProductSalesProjection sales) {
        this.sales = readModels.of(sales);
    }

    /** By sku; what was only brought back in those months, and what was sold without a sku, is left out. */
    public Map<String, SoldSku> between(String client, @Nullable YearMonth from, @Nullable YearMonth to) {
        Map<String, SoldSku> sold = new TreeMap<>();
        Page.forEach(sales, () -> MonthCriteria.of(client, from, to, null), document -> add(document, sold));
        return sold;
    }

    static void add(ProductSalesDocument document, Map<String, SoldSku> sold) {
        for (String text : document.products().all()) {
            ProductTally tally = ProductTally.parse(text);
            if (tally.sku() != null && tally.quantity().signum() > 0) {
                sold.merge(tally.sku(), SoldSku.of(document.month(), tally), SoldSku::plus);
            }
        }
    }
}
