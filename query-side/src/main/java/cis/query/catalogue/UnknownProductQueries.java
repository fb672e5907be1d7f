package cis.query.catalogue;

import cis.api.catalogue.query.FindUnknownProducts;
import cis.api.catalogue.query.UnknownProduct;
import cis.api.catalogue.query.UnknownProductsReport;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.money.Amounts;
import cis.query.paging.Page;
import cis.query.report.SoldSku;
import cis.query.report.SoldSkus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers which products to define: what was sold, less what is defined by now. */
@Component
class UnknownProductQueries {

    private static final Comparator<UnknownProduct> MOST_FIRST = Comparator.comparing(
                    UnknownProduct::purchases, Comparator.reverseOrder())
            .thenComparing(UnknownProduct::sku);

    private final SoldSkus sold;
    private final ReadModel<ProductDocument> products;

    UnknownProductQueries(SoldSkus sold, ReadModels readModels, ProductProjection products) {
        this.sold = sold;
        this.products = readModels.of(products);
    }

    @QueryHandler
    UnknownProductsReport on(FindUnknownProducts asked) {
        Map<String, SoldSku> unknown = sold.between(asked.client(), asked.from(), asked.to());
        Page.forEach(
                products, () -> Criteria.where("client").is(asked.client()), product -> unknown.remove(product.sku()));
        List<UnknownProduct> rows = unknown.values().stream()
                .map(UnknownProductQueries::row)
                .sorted(MOST_FIRST)
                .toList();
        return new UnknownProductsReport(firstDay(asked.from()), lastDay(asked.to()), rows);
    }

    private static UnknownProduct row(SoldSku sku) {
        return new UnknownProduct(
                sku.sku(),
                sku.description(),
                sku.purchases(),
                Amounts.shown(sku.quantity()),
                YearMonth.parse(sku.firstMonth()),
                YearMonth.parse(sku.lastMonth()));
    }

    private static @Nullable LocalDate firstDay(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    private static @Nullable LocalDate lastDay(@Nullable YearMonth month) {
        return month == null ? null : month.atEndOfMonth();
    }
}
