package cis.query.report;

import static cis.query.csv.Column.column;

import cis.api.report.query.BoughtTogether;
import cis.api.report.query.ProductPair;
import cis.api.report.query.TopProduct;
import cis.api.report.query.TopProducts;
import cis.query.csv.CsvTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sold, as tables. */
@Configuration(proxyBeanMethods = false)
class ProductReportTables {

    @Bean
    CsvTable<TopProducts, TopProduct> topProductsTable() {
        return CsvTable.of(
                TopProducts.class,
                "top-products",
                TopProducts::rows,
                column("rank", TopProduct::rank),
                column("sku", TopProduct::sku),
                column("description", TopProduct::description),
                column("currency", TopProduct::currency),
                column("purchases", TopProduct::purchases),
                column("quantity", TopProduct::quantity),
                column("returnedQuantity", TopProduct::returnedQuantity),
                column("gross", TopProduct::gross),
                column("returned", TopProduct::returned),
                column("net", TopProduct::net));
    }

    @Bean
    CsvTable<BoughtTogether, ProductPair> boughtTogetherTable() {
        return CsvTable.of(
                BoughtTogether.class,
                "bought-together",
                BoughtTogether::rows,
                column("sku", ProductPair::sku),
                column("description", ProductPair::description),
                column("withSku", ProductPair::withSku),
                column("withDescription", ProductPair::withDescription),
                column("together", ProductPair::together),
                column("purchases", ProductPair::purchases),
                column("withPurchases", ProductPair::withPurchases),
                column("confidence", ProductPair::confidence),
                column("lift", ProductPair::lift));
    }
}
