package cis.query.catalogue;

import static cis.query.csv.Column.column;

import cis.api.catalogue.query.UnknownProduct;
import cis.api.catalogue.query.UnknownProductsReport;
import cis.query.csv.CsvTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What to define, as a table. */
@Configuration(proxyBeanMethods = false)
class CatalogueTables {

    @Bean
    CsvTable<UnknownProductsReport, UnknownProduct> unknownProductsTable() {
        return CsvTable.of(
                UnknownProductsReport.class,
                "unknown-products",
                UnknownProductsReport::rows,
                column("sku", UnknownProduct::sku),
                column("description", UnknownProduct::description),
                column("purchases", UnknownProduct::purchases),
                column("quantity", UnknownProduct::quantity),
                column("firstSeen", UnknownProduct::firstSeen),
                column("lastSeen", UnknownProduct::lastSeen));
    }
}
