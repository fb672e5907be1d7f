package cis.query.report;

import cis.api.report.query.BoughtTogether;
import cis.api.report.query.FindBoughtTogether;
import cis.api.report.query.FindTopProducts;
import cis.api.report.query.TopProducts;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.paging.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which products sold best, and which were bought together, from the sales of each month. */
@Component
class ProductQueries {

    private final ReadModel<ProductSalesDocument> sales;

    ProductQueries(ReadModels readModels, ProductSalesProjection sales) {
        this.sales = readModels.of(sales);
    }

    @QueryHandler
    TopProducts on(FindTopProducts asked) {
        Products products = new Products();
        Page.forEach(
                sales,
                () -> MonthCriteria.of(asked.client(), asked.from(), asked.to(), asked.currency()),
                document -> products.add(document.month(), document.currency(), document.products()));
        return TopProductReports.of(asked, products);
    }

    @QueryHandler
    BoughtTogether on(FindBoughtTogether asked) {
        return boughtTogether(
                asked,
                consumer -> Page.forEach(
                        sales, () -> MonthCriteria.of(asked.client(), asked.from(), asked.to(), null), consumer));
    }

    /** @param sales gives every document, in the order of ids, as often as it is asked */
    static BoughtTogether boughtTogether(FindBoughtTogether asked, Consumer<Consumer<ProductSalesDocument>> sales) {
        String sku = asked.sku();
        if (sku != null) {
            Companions companions = new Companions(sku);
            byMonth(sales, companions::add);
            return companions.report(asked);
        }
        Map<String, Long> bought = new HashMap<>();
        byMonth(sales, month -> count(month, bought));
        Pairs pairs = new Pairs(bought);
        byMonth(sales, pairs::add);
        return pairs.report(asked);
    }

    private static void byMonth(Consumer<Consumer<ProductSalesDocument>> sales, Consumer<List<ProductTally>> products) {
        Baskets baskets = new Baskets(products);
        sales.accept(baskets);
        baskets.finish();
    }

    private static void count(List<ProductTally> month, Map<String, Long> bought) {
        for (ProductTally product : month) {
            long count = product.inPurchases().count();
            if (product.sku() != null && count > 0) {
                bought.merge(product.sku(), count, Long::sum);
            }
        }
    }
}
